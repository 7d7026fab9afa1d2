variable "project" {
  description = "Id of the project."
  type        = string
}

variable "name" {
  description = "Begins the name of everything."
  type        = string
}

variable "domain" {
  description = "The name under which people reach it."
  type        = string
}

variable "service" {
  description = "Name of the service on Cloud Run."
  type        = string
}

variable "worker_group" {
  description = "Name of the group of workers."
  type        = string
}

variable "redis_instance" {
  description = "Id of Redis."
  type        = string
}

variable "instances_most" {
  description = "How many APIs and workers there may be."
  type        = object({ api = number, worker = number })
}

variable "emails" {
  description = "Who is told."
  type        = set(string)
}
