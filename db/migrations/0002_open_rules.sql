CREATE TABLE `freezes` (
	`season` text PRIMARY KEY NOT NULL,
	`from_at` integer,
	`begun_at` integer,
	`changed` integer DEFAULT 1 NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `questions` (
	`question` text PRIMARY KEY NOT NULL,
	`deal` text NOT NULL,
	`touch` text,
	`person` text,
	`asset` text,
	`why` text NOT NULL,
	`by` text NOT NULL,
	`asked_at` integer NOT NULL,
	`fact` integer NOT NULL,
	`ruling` text,
	`reason` text DEFAULT '' NOT NULL,
	`ruled_by` text,
	`ruled_at` integer,
	`ruled_fact` integer
) STRICT;
--> statement-breakpoint
CREATE INDEX `questions_deal` ON `questions` (`deal`);--> statement-breakpoint
CREATE INDEX `questions_ruling` ON `questions` (`ruling`);--> statement-breakpoint
CREATE TABLE `rates` (
	`currency` text NOT NULL,
	`on_day` text NOT NULL,
	`rate` text NOT NULL,
	PRIMARY KEY(`currency`, `on_day`)
) STRICT;
--> statement-breakpoint
CREATE TABLE `rules_drafts` (
	`id` integer PRIMARY KEY NOT NULL,
	`body` text NOT NULL,
	`from_day` text NOT NULL,
	`note` text NOT NULL,
	`by` text NOT NULL,
	`at` integer NOT NULL,
	`sales_by` text,
	`sales_at` integer,
	`marketing_by` text,
	`marketing_at` integer,
	`state` text NOT NULL,
	`changed` integer DEFAULT 1 NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `seals` (
	`season` text PRIMARY KEY NOT NULL,
	`sealed_at` integer NOT NULL,
	`by` text NOT NULL,
	`overruled` text,
	`body` text NOT NULL,
	`digest` text NOT NULL,
	`fact` integer NOT NULL
) STRICT;
--> statement-breakpoint
ALTER TABLE `entries` ADD `corrects` text;--> statement-breakpoint
CREATE INDEX `entries_corrects` ON `entries` (`corrects`) WHERE `corrects` IS NOT NULL;--> statement-breakpoint
ALTER TABLE `rules` ADD `signed` text;
--> statement-breakpoint
CREATE TRIGGER `seals_no_update` BEFORE UPDATE ON `seals` BEGIN
	SELECT RAISE(ABORT, 'A sealed month stays as it was sealed: nothing was changed.');
END;
--> statement-breakpoint
CREATE TRIGGER `seals_no_delete` BEFORE DELETE ON `seals` BEGIN
	SELECT RAISE(ABORT, 'A sealed month stays sealed: nothing was deleted.');
END;
