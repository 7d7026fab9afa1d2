# For a company of 30,000 learners. What it costs and why it is so large: docs/CAPACITY.md.
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
  environment          = "prod"
  project              = var.project
  region               = var.region
  domain               = var.domain
  registry             = var.registry
  images               = var.images
  release              = var.release
  traffic              = var.traffic
  is_protected         = true
  worker_machine       = "c3-standard-4"
  requests_per_address = 30000
  ai_budget_usd        = { daily = 50, monthly = 500 }
  redis                = { memory_gb = 5, is_highly_available = true }
  has_sentry           = true
  exams                = var.exams

  instances = {
    api    = { least = 2, most = 20 }
    worker = { least = 3, most = 30 }
  }

  atlas = {
    project   = var.atlas.project
    region    = var.atlas.region
    size      = { least = "M30", most = "M50" }
    keep_days = { any_second = 7, daily = 30 }
  }

  alert_emails        = var.alert_emails
  providers_of_models = var.providers_of_models
}
