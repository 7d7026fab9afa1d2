output "service" {
  description = "Name of the service."
  value       = google_cloud_run_v2_service.api.name
}

output "migrate_job" {
  description = "Name of the job that prepares the database."
  value       = google_cloud_run_v2_job.migrate.name
}
