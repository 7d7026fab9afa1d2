variable "atlas_project" {
  description = "Id of the project at MongoDB Atlas."
  type        = string
}

variable "atlas_region" {
  description = "Atlas' name of the region, e.g. EUROPE_WEST_3."
  type        = string
}

variable "name" {
  description = "Name of the cluster."
  type        = string
}

variable "size" {
  description = "Atlas' sizes between which it scales by itself; equal ones stand still."
  type        = object({ least = string, most = string })
}

variable "is_protected" {
  description = "Whether Atlas refuses to delete it."
  type        = bool
}

variable "out_address" {
  description = "The one address that may connect."
  type        = string
}

variable "keep_days" {
  description = "How long backups are kept: back to any second, and one a day."
  type        = object({ any_second = number, daily = number })
}
