variable "project" {
  description = "Id of the project."
  type        = string
}

variable "name" {
  description = "Begins the name of everything."
  type        = string
}

variable "region" {
  description = "Where they run."
  type        = string
}

variable "image" {
  description = "The image with sandbox and compilers (target server-with-sandbox), by its digest."
  type        = string

  validation {
    condition     = can(regex("@sha256:[0-9a-f]{64}$", var.image))
    error_message = "Name the image by its digest: a tag can mean another image tomorrow."
  }
}

variable "machine_type" {
  description = "Kind of machine; as many solutions are judged at once as it has cores."
  type        = string
}

variable "subnetwork" {
  description = "Id of the subnetwork."
  type        = string
}

variable "tag" {
  description = "Network tag that lets health checks in."
  type        = string
}

variable "account" {
  description = "Address of the account as which they run."
  type        = string
}

variable "metrics_port" {
  description = "Port of /metrics."
  type        = number
}

variable "judging_grace_seconds" {
  description = "How long a worker that is told to stop finishes what it judges; a machine that is deleted gets about 90 s."
  type        = number
  default     = 45
}

variable "instances" {
  description = "How many machines at least and at most."
  type        = object({ least = number, most = number })
}

variable "exams" {
  description = "By name: from when on (as cron says it), in which time zone, how long, and at least how many machines."
  type        = map(object({ schedule = string, time_zone = string, minutes = number, machines = number }))
}

variable "environment" {
  description = "Variables of the server that are no secrets."
  type        = map(string)
}

variable "secrets" {
  description = "Ids of the secrets: those that are variables, by the variable's name, and the file of Redis' authority."
  type        = object({ variables = map(string), redis_ca = string })
}
