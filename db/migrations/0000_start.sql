CREATE TABLE `assets` (
	`asset` text PRIMARY KEY NOT NULL,
	`title` text NOT NULL,
	`kind` text NOT NULL,
	`published_on` text,
	`url` text NOT NULL,
	`makers` text NOT NULL,
	`fact` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `channels` (
	`channel` text PRIMARY KEY NOT NULL,
	`wants` text NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `day_marks` (
	`day` text NOT NULL,
	`team` text NOT NULL,
	`craft` text NOT NULL,
	`points` integer NOT NULL,
	PRIMARY KEY(`day`, `team`, `craft`)
) STRICT;
--> statement-breakpoint
CREATE TABLE `deals` (
	`deal` text PRIMARY KEY NOT NULL,
	`customer` text NOT NULL,
	`owners` text NOT NULL,
	`amount_minor` integer NOT NULL,
	`currency` text NOT NULL,
	`rate` text,
	`rate_on` text,
	`office_minor` integer NOT NULL,
	`lead_at` integer,
	`lead_precision` text,
	`opened_at` integer,
	`opened_precision` text,
	`won_at` integer,
	`won_precision` text,
	`stage` text NOT NULL,
	`season` text,
	`fact` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE INDEX `deals_season` ON `deals` (`season`,`won_at`);--> statement-breakpoint
CREATE TABLE `deliveries` (
	`number` integer PRIMARY KEY NOT NULL,
	`moment` integer NOT NULL,
	`channel` text NOT NULL,
	`state` text NOT NULL,
	`attempts` integer NOT NULL,
	`due_at` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `deliveries_once` ON `deliveries` (`moment`,`channel`);--> statement-breakpoint
CREATE TABLE `entries` (
	`number` integer PRIMARY KEY NOT NULL,
	`fact` integer NOT NULL,
	`deal` text NOT NULL,
	`kind` text NOT NULL,
	`person` text NOT NULL,
	`team` text,
	`craft` text NOT NULL,
	`touch` text,
	`asset` text,
	`season` text NOT NULL,
	`rules_version` integer NOT NULL,
	`weight` text NOT NULL,
	`points` integer NOT NULL,
	FOREIGN KEY (`fact`) REFERENCES `facts`(`number`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `entries_deal` ON `entries` (`deal`);--> statement-breakpoint
CREATE INDEX `entries_person` ON `entries` (`person`,`season`);--> statement-breakpoint
CREATE TABLE `facts` (
	`number` integer PRIMARY KEY NOT NULL,
	`key` text NOT NULL,
	`hash` text NOT NULL,
	`sent` text,
	`kind` text NOT NULL,
	`source` text NOT NULL,
	`occurred_at` integer NOT NULL,
	`recorded_at` integer NOT NULL,
	`body` text NOT NULL
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `facts_key` ON `facts` (`key`);--> statement-breakpoint
CREATE TABLE `goals` (
	`season` text PRIMARY KEY NOT NULL,
	`amount_minor` integer NOT NULL,
	`fact` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `memberships` (
	`person` text NOT NULL,
	`from_at` integer NOT NULL,
	`team` text,
	`fact` integer NOT NULL,
	PRIMARY KEY(`person`, `from_at`)
) STRICT;
--> statement-breakpoint
CREATE TABLE `meta` (
	`key` text PRIMARY KEY NOT NULL,
	`value` text NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `moments` (
	`number` integer PRIMARY KEY NOT NULL,
	`key` text NOT NULL,
	`kind` text NOT NULL,
	`fact` integer NOT NULL,
	`at` integer NOT NULL,
	`body` text NOT NULL
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `moments_key` ON `moments` (`key`);--> statement-breakpoint
CREATE INDEX `moments_fact` ON `moments` (`fact`);--> statement-breakpoint
CREATE TABLE `office` (
	`id` integer PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`timezone` text NOT NULL,
	`currency` text NOT NULL,
	`locale` text NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `people` (
	`person` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`craft` text NOT NULL,
	`team` text,
	`title` text NOT NULL,
	`email` text NOT NULL,
	`face` text NOT NULL,
	`fact` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `person_totals` (
	`season` text NOT NULL,
	`person` text NOT NULL,
	`kind` text NOT NULL,
	`points` integer NOT NULL,
	PRIMARY KEY(`season`, `person`, `kind`)
) STRICT;
--> statement-breakpoint
CREATE TABLE `rules` (
	`version` integer PRIMARY KEY NOT NULL,
	`from_at` integer NOT NULL,
	`note` text NOT NULL,
	`body` text NOT NULL,
	`fact` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `season_sums` (
	`season` text PRIMARY KEY NOT NULL,
	`wins` integer NOT NULL,
	`amount_minor` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `team_totals` (
	`season` text NOT NULL,
	`team` text NOT NULL,
	`craft` text NOT NULL,
	`points` integer NOT NULL,
	PRIMARY KEY(`season`, `team`, `craft`)
) STRICT;
--> statement-breakpoint
CREATE TABLE `tokens` (
	`id` integer PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`hash` text NOT NULL,
	`created_at` integer NOT NULL,
	`revoked_at` integer
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `tokens_hash` ON `tokens` (`hash`);--> statement-breakpoint
CREATE TABLE `touches` (
	`touch` text PRIMARY KEY NOT NULL,
	`deal` text NOT NULL,
	`asset` text NOT NULL,
	`at` integer NOT NULL,
	`precision` text NOT NULL,
	`contact` text,
	`evidence` text NOT NULL,
	`rejected` integer NOT NULL,
	`fact` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE INDEX `touches_deal` ON `touches` (`deal`);--> statement-breakpoint
CREATE INDEX `touches_asset` ON `touches` (`asset`);
--> statement-breakpoint
CREATE TRIGGER `facts_no_update` BEFORE UPDATE ON `facts` BEGIN
	SELECT RAISE(ABORT, 'Facts are only ever added: nothing was changed.');
END;
--> statement-breakpoint
CREATE TRIGGER `facts_no_delete` BEFORE DELETE ON `facts` BEGIN
	SELECT RAISE(ABORT, 'Facts are only ever added: nothing was deleted.');
END;
--> statement-breakpoint
CREATE TRIGGER `entries_no_update` BEFORE UPDATE ON `entries` BEGIN
	SELECT RAISE(ABORT, 'Entries are only ever added: nothing was changed.');
END;
--> statement-breakpoint
CREATE TRIGGER `entries_no_delete` BEFORE DELETE ON `entries` BEGIN
	SELECT RAISE(ABORT, 'Entries are only ever added: nothing was deleted.');
END;
