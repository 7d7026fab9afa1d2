output "address" {
  description = "Where the domain has to lead."
  value       = google_compute_global_address.in.address
}
