variable "project" {
  description = "Id of the project at Google Cloud; one for each environment."
  type        = string
}

variable "region" {
  description = "Where everything is, e.g. europe-west3."
  type        = string
}

variable "domain" {
  description = "The name under which people reach it."
  type        = string
}

variable "registry" {
  description = "The repository of Artifact Registry that has the images."
  type        = object({ location = string, repository = string })
}

variable "atlas" {
  description = "Id of the project at MongoDB Atlas, and its name of the region, e.g. EUROPE_WEST_3."
  type        = object({ project = string, region = string })
}

variable "alert_emails" {
  description = "Who is told when something is wrong."
  type        = set(string)
}

variable "providers_of_models" {
  description = "Whose keys there are: gemini, openai."
  type        = set(string)
}

variable "images" {
  description = "The images by their digests; deploy/release.sh writes them into release.auto.tfvars.json."
  type        = object({ api = string, worker = string })
}

variable "release" {
  description = "Name of the newest release; deploy/release.sh writes it."
  type        = string
}

variable "traffic" {
  description = "Percent by release; deploy/release.sh writes it."
  type        = map(number)
}
