output "instance" {
  description = "Its id, for alerts."
  value       = google_redis_instance.this.id
}

output "address" {
  description = "Where it is, for the secret redis-url: rediss://:KEY@HOST:PORT. The key: gcloud redis instances get-auth-string."
  value       = "${google_redis_instance.this.host}:${google_redis_instance.this.port}"
}
