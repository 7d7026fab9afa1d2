variable "project" {
  description = "Id of the project; begins the bucket's name, which has to be the only one in the world."
  type        = string
}

variable "name" {
  description = "Begins the name of everything."
  type        = string
}

variable "region" {
  description = "Where it is."
  type        = string
}
