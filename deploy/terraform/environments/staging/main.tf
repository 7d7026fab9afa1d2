# What production gets next: built like it, smaller. Every release and every restore is tried here first.
terraform {
  required_version = ">= 1.9"

  required_providers {
    google = {
      source  = "hashicorp/google"
      version = "~> 6.50"
    }

    mongodbatlas = {
      source  = "mongodb/mongodbatlas"
      version = "~> 1.41"
    }
  }

  backend "gcs" {}
}

provider "google" {
  project = var.project
  region  = var.region
}

# Its key comes from the environment: MONGODB_ATLAS_PUBLIC_KEY and MONGODB_ATLAS_PRIVATE_KEY.
provider "mongodbatlas" {}

module "server" {
  source               = "../../modules/server"
  environment          = "staging"
  project              = var.project
  region               = var.region
  domain               = var.domain
  registry             = var.registry
  images               = var.images
  release              = var.release
  traffic              = var.traffic
  is_protected         = false
  worker_machine       = "c3-standard-4"
  requests_per_address = 6000
  ai_budget_usd        = { daily = 5, monthly = 50 }
  redis                = { memory_gb = 1, is_highly_available = true }
  has_sentry           = true

  instances = {
    api    = { least = 1, most = 4 }
    worker = { least = 1, most = 4 }
  }

  atlas = {
    project   = var.atlas.project
    region    = var.atlas.region
    size      = { least = "M10", most = "M20" }
    keep_days = { any_second = 2, daily = 7 }
  }

  alert_emails        = var.alert_emails
  providers_of_models = var.providers_of_models
}
