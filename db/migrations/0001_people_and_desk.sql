CREATE TABLE `accounts` (
	`id` text PRIMARY KEY NOT NULL,
	`email` text NOT NULL,
	`name` text NOT NULL,
	`password_hash` text,
	`role` text NOT NULL,
	`person` text,
	`created_at` integer NOT NULL,
	`disabled_at` integer,
	`changed` integer DEFAULT 1 NOT NULL
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `accounts_email` ON `accounts` (`email`);--> statement-breakpoint
CREATE UNIQUE INDEX `accounts_person` ON `accounts` (`person`);--> statement-breakpoint
CREATE TABLE `audit` (
	`number` integer PRIMARY KEY NOT NULL,
	`at` integer NOT NULL,
	`actor` text NOT NULL,
	`actor_name` text NOT NULL,
	`verb` text NOT NULL,
	`thing` text NOT NULL,
	`told` text NOT NULL
) STRICT;
--> statement-breakpoint
CREATE INDEX `audit_at` ON `audit` (`at`);--> statement-breakpoint
CREATE TABLE `links` (
	`id` integer PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`hash` text NOT NULL,
	`account` text,
	`created_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`used_at` integer
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `links_hash` ON `links` (`hash`);--> statement-breakpoint
CREATE INDEX `links_account` ON `links` (`account`);--> statement-breakpoint
CREATE TABLE `sessions` (
	`id` text PRIMARY KEY NOT NULL,
	`user_id` text NOT NULL,
	`expires_at` integer NOT NULL,
	`created_at` integer NOT NULL,
	`seen_at` integer NOT NULL,
	`agent` text NOT NULL,
	`address` text NOT NULL,
	FOREIGN KEY (`user_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `sessions_user` ON `sessions` (`user_id`);--> statement-breakpoint
CREATE TABLE `tries` (
	`who` text PRIMARY KEY NOT NULL,
	`count` integer NOT NULL,
	`since_at` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `choices` (
	`person` text PRIMARY KEY NOT NULL,
	`shown_as` text NOT NULL,
	`alias` text NOT NULL,
	`on_screens` integer NOT NULL,
	`in_feed` integer NOT NULL,
	`strengths` text NOT NULL,
	`erased_at` integer,
	`changed` integer DEFAULT 1 NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `deck` (
	`id` integer PRIMARY KEY NOT NULL,
	`once` text NOT NULL,
	`by` text NOT NULL,
	`body` text NOT NULL,
	`rung_at` integer NOT NULL,
	`airs_at` integer NOT NULL,
	`state` text NOT NULL,
	`fact` integer
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `deck_once` ON `deck` (`once`);--> statement-breakpoint
CREATE INDEX `deck_state` ON `deck` (`state`,`airs_at`);--> statement-breakpoint
CREATE TABLE `imports` (
	`number` integer PRIMARY KEY NOT NULL,
	`lane` text NOT NULL,
	`file` text NOT NULL,
	`body` text,
	`columns` text NOT NULL,
	`counts` text NOT NULL,
	`by` text NOT NULL,
	`at` integer NOT NULL,
	`state` text NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `pictures` (
	`person` text PRIMARY KEY NOT NULL,
	`bytes` blob NOT NULL,
	`hash` text NOT NULL,
	`at` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE INDEX `pictures_hash` ON `pictures` (`hash`,`person`);--> statement-breakpoint
CREATE TABLE `pairings` (
	`id` integer PRIMARY KEY NOT NULL,
	`code` text NOT NULL,
	`hash` text NOT NULL,
	`engine` text NOT NULL,
	`created_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`screen` integer
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `pairings_code` ON `pairings` (`code`);--> statement-breakpoint
CREATE UNIQUE INDEX `pairings_hash` ON `pairings` (`hash`);--> statement-breakpoint
CREATE TABLE `screens` (
	`id` integer PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`hash` text NOT NULL,
	`distance` text NOT NULL,
	`hours` text NOT NULL,
	`volume` integer NOT NULL,
	`calm` integer NOT NULL,
	`engine` text NOT NULL,
	`sound` text NOT NULL,
	`paired_at` integer NOT NULL,
	`seen_at` integer,
	`revoked_at` integer,
	`changed` integer DEFAULT 1 NOT NULL
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `screens_hash` ON `screens` (`hash`);--> statement-breakpoint
ALTER TABLE `assets` ADD `retired` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `facts` ADD `subject` text;--> statement-breakpoint
ALTER TABLE `facts` ADD `actor` text;--> statement-breakpoint
ALTER TABLE `facts` ADD `batch` integer;--> statement-breakpoint
CREATE INDEX `deals_newest` ON `deals` (coalesce(`won_at`, `opened_at`, `lead_at`, 0) DESC,`deal`);--> statement-breakpoint
CREATE INDEX `entries_asset` ON `entries` (`asset`,`deal`,`points`) WHERE `kind` = 'assist';--> statement-breakpoint
CREATE INDEX `facts_subject` ON `facts` (`kind`,`subject`);--> statement-breakpoint
CREATE INDEX `facts_batch` ON `facts` (`batch`);--> statement-breakpoint
ALTER TABLE `touches` ADD `said_by` text;
--> statement-breakpoint
DROP TRIGGER `facts_no_update`;
--> statement-breakpoint
UPDATE `facts` SET `subject` = coalesce(
	json_extract(`body`, '$.person.person'),
	json_extract(`body`, '$.asset.asset'),
	json_extract(`body`, '$.deal.deal'),
	json_extract(`body`, '$.touch.touch'),
	json_extract(`body`, '$.season')
);
--> statement-breakpoint
CREATE TRIGGER `facts_no_update` BEFORE UPDATE ON `facts` BEGIN
	SELECT RAISE(ABORT, 'Facts are only ever added: nothing was changed.');
END;
--> statement-breakpoint
CREATE TRIGGER `audit_no_update` BEFORE UPDATE ON `audit` BEGIN
	SELECT RAISE(ABORT, 'The audit log is only ever added to: nothing was changed.');
END;
--> statement-breakpoint
CREATE TRIGGER `audit_no_delete` BEFORE DELETE ON `audit` BEGIN
	SELECT RAISE(ABORT, 'The audit log is only ever added to: nothing was deleted.');
END;
