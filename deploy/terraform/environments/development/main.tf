# For those who change Code Sensei: the smallest of everything, nothing is protected.
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
  environment          = "dev"
  project              = var.project
  region               = var.region
  domain               = var.domain
  registry             = var.registry
  images               = var.images
  release              = var.release
  traffic              = var.traffic
  is_protected         = false
  log                  = "debug"
  worker_machine       = "e2-standard-2"
  requests_per_address = 1500
  ai_budget_usd        = { daily = 1, monthly = 10 }
  redis                = { memory_gb = 1, is_highly_available = false }

  instances = {
    api    = { least = 0, most = 2 }
    worker = { least = 1, most = 2 }
  }

  atlas = {
    project   = var.atlas.project
    region    = var.atlas.region
    size      = { least = "M10", most = "M10" }
    keep_days = { any_second = 1, daily = 2 }
  }

  alert_emails        = var.alert_emails
  providers_of_models = var.providers_of_models
}
