variable "name" {
  description = "Begins the name of everything."
  type        = string
}

variable "region" {
  description = "Where secrets are kept, and nowhere else."
  type        = string
}

variable "secrets" {
  description = "By name: what goes in, and which kinds of process may read it."
  type        = map(object({ what = string, readers = set(string) }))
}

variable "members" {
  description = "The account of each kind of process, as a member of a policy."
  type        = map(string)
}
