output "bucket" {
  description = "Name of the bucket."
  value       = google_storage_bucket.this.name
}

output "key_owner" {
  description = "Whose HMAC key opens it: gcloud storage hmac create ADDRESS."
  value       = google_service_account.blobs.email
}
