output "ids" {
  description = "The id of each secret, by name, once those who need it may read it."
  value       = { for name, secret in google_secret_manager_secret.this : name => secret.secret_id }
  depends_on  = [google_secret_manager_secret_iam_member.reader]
}

output "to_fill" {
  description = "What goes into each secret."
  value       = { for name, secret in var.secrets : google_secret_manager_secret.this[name].secret_id => secret.what }
}
