variable "name" {
  description = "Begins the name of everything."
  type        = string
}

variable "region" {
  description = "Where the service runs."
  type        = string
}

variable "domain" {
  description = "The name under which people reach it; it has to lead to the address that comes out."
  type        = string
}

variable "service" {
  description = "Name of the service on Cloud Run."
  type        = string
}

variable "requests_per_address" {
  description = "Requests a minute of one address, above which it is refused before anything of ours is asked; a school is one address."
  type        = number
}
