output "address" {
  description = "Where the cluster is, without user and password."
  value       = mongodbatlas_advanced_cluster.this.connection_strings[0].standard_srv
}
