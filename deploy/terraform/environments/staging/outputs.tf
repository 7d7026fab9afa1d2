output "project" {
  description = "Id of the project, for deploy/release.sh."
  value       = var.project
}

output "region" {
  description = "Where everything is, for deploy/release.sh."
  value       = var.region
}

output "domain" {
  description = "The name under which people reach it, for deploy/release.sh."
  value       = var.domain
}

output "service" {
  description = "Name of the service on Cloud Run, for deploy/release.sh."
  value       = module.server.service
}

output "migrate_job" {
  description = "Name of the job that prepares the database, for deploy/release.sh."
  value       = module.server.migrate_job
}

output "address" {
  description = "Where the domain has to lead."
  value       = module.server.address
}

output "secrets" {
  description = "What goes into each secret."
  value       = module.server.secrets
}

output "redis_address" {
  description = "Where Redis is, for its secret."
  value       = module.server.redis_address
}

output "store_address" {
  description = "Where MongoDB is, for its secret."
  value       = module.server.store_address
}

output "blob_key_owner" {
  description = "Whose HMAC key opens the bucket."
  value       = module.server.blob_key_owner
}
