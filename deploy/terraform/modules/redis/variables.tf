variable "name" {
  description = "Name of the instance."
  type        = string
}

variable "region" {
  description = "Where it is."
  type        = string
}

variable "network" {
  description = "Id of the network that reaches it."
  type        = string
}

variable "memory_gb" {
  description = "Its memory."
  type        = number
}

variable "is_highly_available" {
  description = "Whether it has a replica in another zone; without one its maintenance is minutes without Redis."
  type        = bool
}
