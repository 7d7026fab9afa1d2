output "network" {
  description = "The network's id; nothing that needs Memorystore's side of it begins before that is joined."
  value       = google_service_networking_connection.services.network
}

output "subnetwork" {
  description = "The subnetwork's id."
  value       = google_compute_subnetwork.this.id
}

output "out_address" {
  description = "The one address from which requests leave."
  value       = google_compute_address.out.address
}
