CREATE TABLE `messages` (
	`id` integer PRIMARY KEY NOT NULL,
	`words` text NOT NULL,
	`why` text NOT NULL,
	`ask` text NOT NULL,
	`from_at` integer NOT NULL,
	`until_at` integer NOT NULL,
	`by` text NOT NULL,
	`at` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `screen_groups` (
	`id` integer PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`language` text NOT NULL,
	`timezone` text,
	`teams` text NOT NULL,
	`playlist` text NOT NULL,
	`special_days` text NOT NULL,
	`changed` integer DEFAULT 1 NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `thanks` (
	`thanks` text PRIMARY KEY NOT NULL,
	`giver` text NOT NULL,
	`receiver` text NOT NULL,
	`deal` text NOT NULL,
	`words` text NOT NULL,
	`at` integer NOT NULL,
	`withdrawn_at` integer,
	`fact` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE INDEX `thanks_deal` ON `thanks` (`deal`);--> statement-breakpoint
CREATE INDEX `thanks_at` ON `thanks` (`at`);--> statement-breakpoint
ALTER TABLE `choices` ADD `sound` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `freezes` ADD `ceremony_at` integer;--> statement-breakpoint
ALTER TABLE `screens` ADD `group_id` integer;--> statement-breakpoint
ALTER TABLE `screens` ADD `quiet` text;--> statement-breakpoint
ALTER TABLE `screens` ADD `held` text;--> statement-breakpoint
ALTER TABLE `screens` ADD `hush_until` integer;--> statement-breakpoint
ALTER TABLE `screens` ADD `order_number` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `screens` ADD `order_kind` text;--> statement-breakpoint
ALTER TABLE `screens` ADD `order_at` integer;