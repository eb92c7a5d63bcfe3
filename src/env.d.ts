/// <reference types="astro/client" />

declare namespace App {
  interface Locals {
    app: import('./usecases/app.ts').App;
  }
}
