output "address" {
  description = "Where the domain has to lead."
  value       = module.entrance.address
}

output "secrets" {
  description = "What goes into each secret."
  value       = module.secrets.to_fill
}

output "redis_address" {
  description = "Where Redis is, for its secret."
  value       = module.redis.address
}

output "store_address" {
  description = "Where MongoDB is, for its secret."
  value       = module.store.address
}

output "blob_key_owner" {
  description = "Whose HMAC key opens the bucket."
  value       = module.blobs.key_owner
}

output "service" {
  description = "Name of the service on Cloud Run, for deploy/release.sh."
  value       = module.api.service
}

output "migrate_job" {
  description = "Name of the job that prepares the database, for deploy/release.sh."
  value       = module.api.migrate_job
}
