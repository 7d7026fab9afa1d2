output "emails" {
  description = "Address of each account, by kind: api, worker, migrate."
  value       = { for kind, account in google_service_account.this : kind => account.email }
}

output "members" {
  description = "The same as members of a policy."
  value       = { for kind, account in google_service_account.this : kind => account.member }
}
