variable "name" {
  description = "Begins the name of everything."
  type        = string
}

variable "region" {
  description = "Where it is."
  type        = string
}

variable "range" {
  description = "Addresses of the subnetwork; Cloud Run takes two for each instance."
  type        = string
}

variable "worker_tag" {
  description = "Network tag of the workers' machines."
  type        = string
}

variable "metrics_port" {
  description = "Port at which a worker answers /metrics; health checks ask there."
  type        = number
}
