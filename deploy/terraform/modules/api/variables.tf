variable "name" {
  description = "Begins the name of everything."
  type        = string
}

variable "region" {
  description = "Where it runs."
  type        = string
}

variable "image" {
  description = "The image, by its digest."
  type        = string

  validation {
    condition     = can(regex("@sha256:[0-9a-f]{64}$", var.image))
    error_message = "Name the image by its digest: a tag can mean another image tomorrow."
  }
}

variable "release" {
  description = "Ends the name of the revision that has this image and configuration; a new one for each change."
  type        = string
}

variable "traffic" {
  description = "Percent by release; they add up to 100."
  type        = map(number)

  validation {
    condition     = sum(values(var.traffic)) == 100
    error_message = "The shares of the releases do not add up to 100."
  }
}

variable "accounts" {
  description = "Addresses of the accounts as which the service and the job run."
  type        = object({ api = string, migrate = string })
}

variable "network" {
  description = "Ids of the network and its subnetwork."
  type        = object({ network = string, subnetwork = string })
}

variable "instances" {
  description = "How many processes at least and at most."
  type        = object({ least = number, most = number })
}

variable "environment" {
  description = "Variables of the server that are no secrets."
  type        = map(string)
}

variable "secrets" {
  description = "Ids of the secrets: those that are variables, by the variable's name, and the file of Redis' authority."
  type        = object({ variables = map(string), redis_ca = string })
}

variable "is_protected" {
  description = "Whether Terraform refuses to delete it."
  type        = bool
}
