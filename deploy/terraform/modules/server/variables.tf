variable "environment" {
  description = "Which one it is; ends every name."
  type        = string

  validation {
    condition     = contains(["dev", "staging", "prod"], var.environment)
    error_message = "There are dev, staging and prod."
  }
}

variable "project" {
  description = "Id of the project at Google Cloud."
  type        = string
}

variable "region" {
  description = "Where everything is."
  type        = string
}

variable "range" {
  description = "Addresses of the network."
  type        = string
  default     = "10.20.0.0/22"
}

variable "domain" {
  description = "The name under which people reach it."
  type        = string
}

variable "registry" {
  description = "The repository of Artifact Registry that has the images."
  type        = object({ location = string, repository = string })
}

variable "images" {
  description = "The images by their digests: `api` is the target server of the Dockerfile, `worker` the target server-with-sandbox."
  type        = object({ api = string, worker = string })
}

variable "release" {
  description = "Name of this image with this configuration: small letters, digits, hyphens; a new one for each change."
  type        = string

  validation {
    condition     = can(regex("^[a-z0-9]([a-z0-9-]{0,20}[a-z0-9])?$", var.release))
    error_message = "A release has up to 22 small letters, digits and hyphens."
  }
}

variable "traffic" {
  description = "Percent by release; they add up to 100. deploy/release.sh writes it."
  type        = map(number)
}

variable "instances" {
  description = "How many APIs and how many workers' machines there are at least and at most."
  type = object({
    api    = object({ least = number, most = number })
    worker = object({ least = number, most = number })
  })
}

variable "worker_machine" {
  description = "Kind of machine of the workers."
  type        = string
}

variable "exams" {
  description = "When more workers have to be there than processors would say."
  type        = map(object({ schedule = string, time_zone = string, minutes = number, machines = number }))
  default     = {}
}

variable "atlas" {
  description = "MongoDB Atlas: project, its name of the region, sizes, and how long backups are kept."
  type = object({
    project   = string
    region    = string
    size      = object({ least = string, most = string })
    keep_days = object({ any_second = number, daily = number })
  })
}

variable "redis" {
  description = "Redis: memory, and whether it has a replica."
  type        = object({ memory_gb = number, is_highly_available = bool })
}

variable "providers_of_models" {
  description = "Whose keys there are: gemini, openai."
  type        = set(string)
  default     = []

  validation {
    condition     = length(setsubtract(var.providers_of_models, ["gemini", "openai"])) == 0
    error_message = "Providers with a key are gemini and openai."
  }
}

variable "has_sentry" {
  description = "Whether failures are told to Sentry."
  type        = bool
  default     = false
}

variable "otlp_endpoint" {
  description = "Where traces are sent; none unless set."
  type        = string
  default     = null
}

variable "log" {
  description = "What is logged: debug, info, warn, error."
  type        = string
  default     = "info"
}

variable "ai_budget_usd" {
  description = "What models may cost in a day and in a month."
  type        = object({ daily = number, monthly = number })
}

variable "requests_per_address" {
  description = "Requests a minute of one address; a school is one."
  type        = number
}

variable "alert_emails" {
  description = "Who is told when something is wrong."
  type        = set(string)
}

variable "is_protected" {
  description = "Whether the service and the cluster refuse to be deleted."
  type        = bool
}
