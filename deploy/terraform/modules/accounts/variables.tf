variable "project" {
  description = "Id of the project."
  type        = string
}

variable "name" {
  description = "Begins the name of everything; at most 22 characters, because names of accounts have 30."
  type        = string

  validation {
    condition     = length(var.name) <= 22
    error_message = "The name has more than 22 characters."
  }
}

variable "registry" {
  description = "The repository of Artifact Registry that has the images."
  type        = object({ location = string, repository = string })
}
