output "group" {
  description = "Name of the group of machines."
  value       = google_compute_region_instance_group_manager.worker.name
}
