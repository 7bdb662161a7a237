month-1 = January
month-2 = February
month-3 = March
month-4 = April
month-5 = May
month-6 = June
month-7 = July
month-8 = August
month-9 = September
month-10 = October
month-11 = November
month-12 = December
day = { $day } { $month } { $year }
list-end = { $before } and { $next }
series = { $before }; { $next }
# A label that stands inside a sentence: dropped or kept.
capital-in-a-sentence = dropped
dpa-unrecorded = nothing recorded
dpa-from = takes effect on { $day }
finding-never = no adequacy decision was ever adopted
finding-from = “{ $finding }” applies only from { $day }
finding-until = “{ $finding }” applied only until { $day }
under-law = { $laws }: { $message }
law-of-eu = EU law
law-of-uk = UK law
law-of-ch = Swiss law
module-3-or-1 = 3 or 1
own-text-built-in = the built-in text
own-element = { $label } ({ $id })
via-entity = { $country } (contracting entity)
via-place = { $country } (place of the data)
via-line = { $country } (transfer)
via-parent = { $country } (parent company)
via-unnamed-sub-processor = { $country } (sub-processor without a name)
via-sub-processor = { $country } (sub-processor { $name })
known-seen = read on { $day }
known-memory = from memory, noted on { $day }, to be confirmed
alternative-seen = { $name } ({ $country })
alternative-memory = { $name } ({ $country }, from memory, to be confirmed)
lacks = { $who } ({ $what })
lacks-name = name
lacks-country = country
lacks-purpose = purpose
lacks-address = address
lacks-contact = contact
lacks-more = { $count } more
unverified-never = { $route } (never looked at)
unverified-old = { $route } (last answered on { $day })
unverified-without-answer = { $route } ({ $verdict } since { $since })
weak-page = changes are shown on a page only
weak-no-channel = no channel for notices
weak-unsubscribed = nobody is subscribed
weak-no-days = no notice period in days
weak-days = { $days ->
    [one] notice of { $days } day
   *[other] notice of { $days } days
}
weak-no-objection = no days to object

level-error = error
level-warning = warning
level-info = info
level-basis = basis
level-help = help
level-alternatives = alternatives
instead-recorded = Recorded in the register: { $names }.
instead-known = EEA vendors in the same category, known to the catalogue: { $names }. Nothing is said of their compliance.
check-summary = { $vendors ->
    [one] 1 vendor
   *[other] { $vendors } vendors
} on { $day }: { $errors ->
    [one] 1 error
   *[other] { $errors } errors
}, { $warnings ->
    [one] 1 warning
   *[other] { $warnings } warnings
}, { $infos ->
    [one] 1 remark
   *[other] { $infos } remarks
}, { $waived } waived. The law is taken into account up to the date of the newest source; this is not legal advice.
ground-covered = adequacy decision (no transfer line)
rescue-caught = caught by the fallback: { $fallback }, concluded on { $day }
rescue-unproven = fallback named, no contract recorded: { $fallback }
rescue-none = no fallback: find another ground or stop the transfer
what-if-summary = If { $assumed } on { $day }: { $hits ->
    [0] no transfer loses its ground.
    [one] 1 transfer loses its ground; caught by a recorded fallback: { $caught }.
   *[other] { $hits } transfers lose their ground; caught by a recorded fallback: { $caught }.
}
what-if-line = { $vendor } ({ $importer }), { $country }. { $ground }: { $outlook }
what-if-contracts = to look into: { $contracts }
findings-assumed = Assuming { $assumed } from { $day } on.
values-left-out = What the register says is left out here. Run art28 check without --redact to read it and what to do about it.
more-findings = { $count ->
    [one] 1 more finding is left out to keep this text short; art28 check shows it.
   *[other] { $count } more findings are left out to keep this text short; art28 check shows them.
}
waived-until = Accepted until { $day } by { $by }: { $reason }
waived-unsaid = Accepted by a waiver.
repository-root = The root of the repository.
build-done = { $pages ->
    [one] 1 page
   *[other] { $pages } pages
} in { $milliseconds } ms, { $written } files written; { $errors ->
    [one] 1 error
   *[other] { $errors } errors
} and { $warnings ->
    [one] 1 warning
   *[other] { $warnings } warnings
} for legal to review (art28 check shows them).
build-compared = { $pages ->
    [one] 1 page
   *[other] { $pages } pages
} compared in { $milliseconds } ms; { $written ->
    [0] the output is up to date
    [one] 1 file differs
   *[other] { $written } files differ
}; { $errors ->
    [one] 1 error
   *[other] { $errors } errors
} and { $warnings ->
    [one] 1 warning
   *[other] { $warnings } warnings
}.
build-held-back = The public site was left as it was: a file has a fault in its public half. Run art28 check --rule REG001 REG002 REG003, correct what it shows, and build again.
serve-ready = The site follows the register’s files. It is kept in memory; art28 build writes it. Ctrl-C ends the preview.
serve-built = { $pages ->
    [one] 1 page
   *[other] { $pages } pages
} made in { $milliseconds } ms; { $errors ->
    [one] 1 error
   *[other] { $errors } errors
} and { $warnings ->
    [one] 1 warning
   *[other] { $warnings } warnings
} for legal to review (art28 check shows them).
serve-held-back = The public pages stay as they were until this is mended.
serve-stays = The site that is shown stays as it was until this is mended.
serve-unwatched = The system does not tell of changed files ({ $reason }); they are looked for every second instead.
serve-not-opened = The browser could not be opened ({ $reason }). The site is at { $address }.
serve-start-title = Preview
serve-start-lead = Both sites, as the register’s files now make them. They follow each change; art28 build writes them to disk.
serve-public = Public site
serve-public-is = What customers read
serve-register = Internal register
serve-register-is = What legal reads
serve-missing-lead = The site has no page at this address, as the register’s files are now.
serve-waiting-title = This page can’t be made yet
serve-waiting-lead = Something must be mended first. The page then appears by itself.
serve-trouble = { $count ->
    [one] A fault keeps pages from being made. Until it is mended, they stay as they were.
   *[other] { $count } faults keep pages from being made. Until they are mended, those pages stay as they were.
}
serve-refused-host = This program answers at { $address } alone.
serve-refused-origin = Pages of other sites may not ask this program for anything.
serve-refused-method = This program only shows pages: it answers GET and HEAD alone.
looked = { $verdict } since { $since }; last recorded look on { $day } ({ $age ->
    [0] today
    [one] yesterday
   *[other] { $age } days ago
}).
looked-answered = Last answer on { $day }.
looked-never = No look is recorded.
links-of = { $verdict }: { $count }
links-summary = { $links ->
    [0] No link to look at.
    [one] 1 link ({ $counted }).
   *[other] { $links } links ({ $counted }).
}
add-next = Next: fill in what is empty in { $files }, settle what the comments ask, then run art28 check { $ids }.
add-blank = { $name }: not in the catalogue, so the form is blank (art28 add --list shows whom it knows).
add-blank-near = { $name }: not in the catalogue, so the form is blank. Did you mean { $near }?
add-none = Nothing in the catalogue has “{ $word }”.
form-known = From the catalogue of art28, read on { $day }. The contract decides; facts can be out of date.
form-unknown = Not in the catalogue of art28: everything here is for you to find out.
form-fill = Fill in what is empty and settle what the comments ask; art28 check { $id } says what is left.
form-confirm = from memory, to be confirmed
form-entity = The legal entity the contract names.
form-also = Some contracts name: { $name } ({ $country }).
form-parent = Parent company: { $country }. Find its name and restore the line.
form-category = One of: { $words }.
form-role = Role by its own terms: { $role }. To be decided for your use.
form-serves = Whose data: customers (our customers’, whose processor we are), company (our own), or both.
form-purpose = What it is used for, in words readers understand.
form-data = Which data: { $words }.
form-subjects = Which people: { $words }.
form-locations = Where the data is, as countries (two letters), from the contract or the vendor’s settings.
form-hosting = Hosting in the EU is available, on some plans at least; check yours, and from where support has access.
form-no-hosting = No choice of hosting in the EU is known.
form-hosting-memory = { $said } (from memory, to be confirmed)
form-transfers = One line for each third country, with what the transfer rests on ({ $words }…) and, for scc, the module.
form-dpf = On { $day }, the vendor claimed the Data Privacy Framework ({ $importer }); the list on dataprivacyframework.gov decides.
form-no-dpf = On { $day }, its agreement claimed no Data Privacy Framework ({ $importer }).
form-pages = The vendor’s published agreement and its list of sub-processors.
form-no-dpa = No published agreement is known.
form-no-list = No published list of sub-processors is known; write none if there are none.
form-internal = What stands below is never published.
form-owner = The team or role that answers for the vendor.
form-dpa = A published text is not a contract: record its acceptance (incorporated) or signature (executed), with the day.
init-company = Who publishes this register. All of it is public, except what stands under internal.
init-entity = The legal entity your customers contract with, and its country (two letters).
init-languages = Languages of the site; the first is the default.
init-contact = Where questions about personal data go: the mailbox of a role, never of a person.
init-terms = What customers are promised when sub-processors change. Make it what your contracts say.
init-fail-on = From which severity on art28 check ends with exit code 1: error, warning or info.
init-sample = A sample. Make it what you really use and agreed, or delete the file.
init-purpose-hosting = Hosting of the application and the website
init-purpose-scheduling = Meeting scheduling
init-ask-name = Name of the company, as people know it
init-ask-entity = Legal entity
init-ask-country = Country of the entity (two letters)
init-ask-languages = Languages of the site (en, fr, de)
init-ask-contact = Where questions about personal data go (a role’s mailbox)
init-unseen = The answer holds a character that cannot be seen, from an arrow key or from another encoding than UTF-8. Please write it again.
init-left = { $file } is there already and was left as it is. Add to it:
init-next = Next: { $run } check says what is wrong, { $run } build writes the site; open site/public/index.html and site/register/index.html. Put your own values in company.yaml, make the samples in vendors/ yours or delete them, and take more vendors from the catalogue with { $run } add.
init-ci = In the pipeline, at the root of a repository and with art28 on the job’s path: { $files }.
history-no-git = The change log holds only the days the files state: there is no git program here to tell what changed before.
history-not-in-repository = The change log holds only the days the files state: the register is in no git repository, or nothing of it is committed.
history-refused = The change log holds only the days the files state: git did not read the repository ({ $reason }).
history-shallow = The change log is complete from { $day } on: this clone holds nothing older. To fetch it: git fetch --unshallow.
history-uncommitted = Not yet in the change log, as it is not committed: { $files }.
history-unreadable = { $count ->
    [one] 1 revision has
   *[other] { $count } revisions have
} a file that cannot be read; the change log shows what changed in it with the next revision that can be.

skip = Skip to the content
colon = :
yes = yes
no = no
none = none
never = never
nobody = nobody
until = until
from-day = from
nav-pages = Pages
nav-languages = Languages
nav-list = Processor list
nav-changes = Change log
nav-company = Recipients of our own data
nav-dpa = Data processing agreement
on-this-page = On this page
true-on = As of
copies = Copies
schema = schema
dpo = Data protection officer
authority = Supervisory authority
not-advice = Made from a register by a tool. It is information, not legal advice.
choose-language = Choose a language
moved-title = This page has moved
missing-title = This page does not exist
missing-link = To the processor list
list-title = Who processes data for us
list-lead = { $name } names here the companies that receive personal data: for which purposes, in which countries and with which safeguards.
list-empty = No vendor is published.
tools-label = Search the list
tool-search = Search
tool-sort = Sort by
tools-reset = Show all
tools-shown = Rows shown: SHOWN of ALL
tools-none = No row matches. “Show all” brings the list back.
sort-name = Name
sort-country = Country
sort-newest = Start date, newest first
sort-oldest = Start date, oldest first
filter-place = Country
filter-place-all = All countries
filter-category = Kind of service
filter-category-all = All kinds
filter-data = Data
filter-data-all = All data
filter-product = Product
filter-product-all = All products
last-changed = Last changed on
upcoming-title = What will change
former-title = Former vendors
change-start = In use from
change-end = No longer used after
object-until = You may object until
authorise-until = Your authorisation is asked for by
authorise-closed = The period to reply ended on
told-title = How changes are announced
told-log = What has changed so far
told-feed = To follow changes with a feed reader
told-subscribe = To be informed of changes
told-object = To object to a change
told-questions = Questions
notice-general = Customers are informed at least { $days } days before a new sub-processor receives their data.
notice-specific = No new sub-processor receives customers’ data before they have authorised it.
notice-objection = Customers may object within { $days } days of being informed.
notice-start = { $name }: in use from { $day }
notice-end = { $name }: not used after { $day }
notice-when = What happens, and when
notice-do = What you can do
notice-closed = The period to object ended on
notice-vendor = All that is published about this vendor
notice-read = Read the notice
letter-subject-start = { $company }: new { $who ->
    [recipient] recipient
   *[processor] sub-processor
} { $name } from { $day }
letter-subject-end = { $company }: { $who ->
    [recipient] recipient
   *[processor] sub-processor
} { $name } no longer used after { $day }
letter-subject-several = { $company }: coming changes to { $who ->
    [recipient] the recipients of your data
   *[processor] our sub-processors
}
letter-salutation = Dear Sir or Madam,
letter-opening = We are writing to inform you in advance of { $count ->
    [one] a change
   *[other] { $count } changes
} to the { $who ->
    [recipient] recipients of the personal data that we process
   *[processor] sub-processors that we use to process personal data
} on your behalf.
letter-basis = Legal basis of this information
letter-page = This notice on our website
letter-first-day = First day of use
letter-object-day = Last day to object
letter-closed-day = Last day to object (passed)
letter-reply-day = Last day to reply
letter-object = You may object to the use of { $names } up to and including { $day }.
letter-object-closed = The period to object to the use of { $names } ended on { $day }.
letter-authorise = We will use { $names } for the personal data that we process on your behalf only with your prior authorisation.
letter-authorise-by = We will use { $names } for the personal data that we process on your behalf only with your prior authorisation. Please let us know by { $day } whether you give it.
letter-reply = To give or refuse your authorisation
letter-closing = Yours faithfully,
letter-none = Nothing to announce on { $day }: no announced start and no end of a vendor for customers’ data is coming.
letter-refused = No mail is written.
letter-held-back = No mail is written: a file has an error in its public half, so the mail could lack a vendor. Run art28 check --rule REG001 REG002 REG003, correct what it shows, and try again.
letter-no-change = { $id }: no start and no end is coming.
letter-own-data = { $id }: it serves our own data alone (serves), so customers are not concerned.
letter-no-data = { $id }: it receives no personal data (role: none), so there is nothing to announce.
letter-hidden = { $id }: it is not public (internal.unlisted or internal.evaluating), and the mail goes to customers.
letter-undated = { $id }: write under announced_on the day on which the mail goes out, before { $since }. Then run art28 notice again.
letter-undated-by = { $id }: write under announced_on the day on which the mail goes out, { $latest } at the latest: customers are promised { $days ->
    [one] one day’s
   *[other] { $days } days’
} notice before { $since }. Then run art28 notice again.
letter-undated-late = { $id }: announced_on is missing, and it is too late for the { $days ->
    [one] one day’s
   *[other] { $days } days’
} notice that customers are promised before { $since }. If the mail goes out on { $day }, write that day under announced_on and { $earliest } or a later day under since.
letter-not-yet = { $id }: announced_on is { $day }. To write that day’s mail: art28 notice { $id } --as-of { $iso }
letter-short = { $id }: { $given ->
    [one] only one day lies
   *[other] only { $given } days lie
} between { $announced } (announced_on) and { $since } (since); customers are promised { $days }.
letter-again = { $id }: announced_on is { $announced }. If the mail did not go out that day, write there the day on which it does; the days to object count from it.
letter-again-others = { $id }: announced_on is { $announced }. If customers were told that day, name the other vendors so that this change is not announced again; if not, write there the day on which the mail goes out, as the days to object count from it.
letter-lacks = { $id }: the mail says nothing of { $what }.
letter-lacks-address = the entity’s address (entity.address)
letter-lacks-reason = the reason (reason)
letter-lacks-safeguard = the transfer basis for { $countries } (transfers)
letter-no-terms = company.yaml: without subprocessors.objection_days the mail names no last day to object.
letter-no-address = company.yaml: without base_url (or --base-url) the mail links neither to the notice nor to the feed.
changes-title = Change log
changes-lead = When { $name } announced a vendor, began or ended using it, and which published facts changed.
changes-empty = No change is recorded.
log-announced = { $name } announced
log-in-force = { $name } in use
log-changed = { $name }: details changed
log-ended = { $name } no longer used
log-withdrawn = { $name } announced, then not used
log-fact = Detail
log-was = Before
log-is = Since then
log-links = Further pages
log-known-from = Changes of details are recorded here from { $day } on.
log-days-only = Only the days on which vendors were announced, came into use or ended are recorded here: what changed in their details in the past is not known.
log-complete-from = Complete from { $day } on. Of the time before, only the days on which vendors were announced, came into use or ended are recorded, not what changed in their details.
log-undated = Some details in the list were changed so recently that the change has no day yet; it will be recorded here.
log-unreadable = Some former versions of the list could not be read: what changed in them is recorded under the day of the next one.
group-customers = For our customers’ data
group-customers-intro = Sub-processors: we process this data on behalf of our customers and engage these companies for that purpose.
group-product = For our customers’ data: { $name }
group-product-intro = Sub-processors engaged for this product.
group-company = For our own data
group-company-intro = Processors to which we entrust data for which we are the controller, for example that of visitors, prospects, customers’ contacts or staff.
group-controllers = Recipients that are controllers
group-controllers-intro = Controllers and joint controllers: they use the data for purposes of their own or determined jointly with us.
group-affiliates = Companies of our group
group-affiliates-intro = They process data for us like any other processor.
group-no-data = Tools without personal data
group-no-data-intro = These companies supply a tool and receive no personal data; they stand here so that the list is complete.
map-title = Where the data is
map-intro = The countries in which the vendors in use hold or process data, or from which they can access it, and the third countries to which it is transferred. The table below says the same in words. The vendors’ own sub-processors are left out.
map-law = The colours follow { $law }.
map-world = World map of the countries where data is, coloured and patterned by legal state
map-europe = The same map for Europe
map-states = Legal state of the country
map-inside-eu = European Economic Area: no transfer to a third country
map-inside-uk = United Kingdom: no transfer abroad
map-inside-ch = Switzerland: no disclosure abroad
map-adequate = Recognised as adequate
map-limited = Recognised as adequate within limits
map-limits = Recognised as adequate within limits: { $limits }
map-other = No recognition of adequacy: transfer basis as stated in the list for each vendor
map-unsettled = Legal position not settled
map-unstated = Transfer basis: not stated
map-counted = Counts as part of the European Economic Area until { $day }: { $stage }
map-entity = Legal entity
map-transfer = Transfer
map-credit = Outlines and borders: Natural Earth, public domain, simplified. They take no position on the status of any territory.
col-vendor = Vendor
col-recipient = Recipient
col-purpose = Purpose
col-data = Data and data subjects
col-places = Where
col-safeguard = Transfer basis
col-contract = Agreement and sub-processors
col-since = Since
col-retention = Kept for
col-role = Role
col-agreement = Agreement
col-reviewed = Last review
col-day = Day
col-what = What
products = Products
eea-only = No transfer outside the EEA declared
not-stated = not stated
chain-not-stated = not stated
measures-none = Not stated.
vendor-dpa = Vendor’s agreement
sub-processors = Its sub-processors
sub-processor-list = Its sub-processors
no-sub-processors = no sub-processor
modules = { $count ->
    [one] module { $numbers }
   *[other] modules { $numbers }
}
retention-collection = { $days } days from collection
retention-last-contact = { $days } days from the last contact
retention-end-of-contract = { $days } days from the end of the contract
company-title = Recipients of our own data
company-lead = The companies that receive data for which { $name } is the controller (GDPR, Arts. 13 and 14).
company-rights = Where data is transferred outside the European Economic Area, the table names the transfer basis: an adequacy decision, or appropriate safeguards such as standard contractual clauses.
company-source = Where data does not come from the persons themselves, the table names its source.
company-categories = Further recipients, named by category
block-title = Who receives your data
block-processors = Processors
company-empty = No recipient is published.
copy-title = To obtain a copy of the safeguards
copy-text = Write to
who-title = Who
data-title = What data
where-title = Where
chain-title = Agreement and sub-processors
certificates-title = Certificates
life-title = Dates and links
entity = Legal entity
category = Category
parent = Parent company
contact = Contact
name = Name
address = Address
registration = Registration
country = Country
aliases = Also known as
website = Website
serves = Whose data
data = Data
subjects = Data subjects
retention = Kept for
source = Source of the data
ai = Artificial intelligence
ai-trains = Models are trained on the data.
ai-no = No model is trained on the data.
affiliate = Company of our group
stage = State
announced-on = Announced on
last-day = Last day of use
ground-fallback = if it falls:
replaces = Takes the place of
condition = Condition
links = Links
reason = Reason
link-privacy = Privacy policy
link-security = Security
link-status = Service status
link-terms = Terms
dpa-title = Data processing agreement
dpa-lead = The agreement { $name } concludes with its customers under Art. 28 GDPR, with its annexes as they stand today.
dpa-other-language = This text is not available in the language of this page.
version = Version
effective-on = in force since
annexes-as-of = annexes as of
annex-1 = Annex I: parties
annex-2 = Annex II: description of the processing
annex-3 = Annex III: technical and organisational measures
annex-4 = Annex IV: sub-processors
annex-4-intro = Sub-processors authorised as of
annex-4-none = None.
annex-4-announced = Announced, not yet in use
party-controller = Controller (the customer)
party-processor = Processor
signature = Date, name, signature
dpa-pdf = The agreement to sign, as a PDF
dpa-text = The clauses alone, as a text file (Markdown)
answers = Answers GDPR
article-28-title = Where the agreement answers Article 28 GDPR
article-28-intro = What Article 28 GDPR asks of the agreement, with the official text, and the clause that answers it. The last rows go beyond what is required.
col-provision = Provision
col-clause = Clause
element-beyond = beyond what is required
dpa-version-title = Data processing agreement, version { $version }
version-former = In force from { $day }, replaced on { $end } by version { $next }.
version-in-force = In force since { $day }.
version-to-come = Comes into force on { $day }.
version-is-former = This is a former version.
version-is-in-force = This is the version in force.
version-is-to-come = This version is not in force yet.
version-in-force-link = The agreement in force, with its annexes
version-next = A new version is announced:
version-changes = What changed
version-annexes = The annexes change from day to day and are not part of a version.
version-no-text = The text of this version is not published here. To obtain it, write to:
difference-title = What changed from version { $version }
difference-unknown = The two versions cannot be compared here: the text of one of them is not published.
difference-none = The clauses say the same.
difference-legend = Underlined words were added, crossed-out words were removed. Clauses that did not change are named at the end.
difference-added = added:
difference-removed = removed:
difference-end = (end)
difference-gap = […] unchanged
difference-start = Before the first heading
difference-renumbered = Another number, nothing else
difference-unchanged = Unchanged
clause-added = new
clause-removed = removed
clause-reworded = reworded
clause-renamed = renamed
clause-moved = moved
pdf-under = Agreement under Article 28 of Regulation (EU) 2016/679 (GDPR)
pdf-contents = Contents
pdf-page = Page { $page } of { $pages }
pdf-effective = In force since
pdf-as-of = Annexes as of
pdf-not-advice = Made by a tool from a register. This document is not legal advice.
pdf-signatures = Signatures
pdf-sign = Each Party signs through a person authorised to bind it.
pdf-for = For
pdf-signatory = Name
pdf-capacity = Capacity
pdf-place = Place
pdf-date = Date
pdf-signature = Signature
nature = Nature
duration = Duration
versions-title = Versions
area-encryption = Encryption
area-access = Access
area-resilience = Resilience and backup
area-testing = Testing and updates
area-pseudonymisation = Pseudonymisation
area-organisation = Organisation and staff
area-incidents = Incidents
area-premises = Premises

register = Register
internal-band = Internal: do not publish
nav-desk = Desk
nav-findings = Findings
nav-what-if = What if
what-if-title = What if it falls?
what-if-lead = Each decision or tool that today’s transfers rest on, taken as void from today: who would have to act, and what a recorded fallback would catch. An exercise, not a forecast.
what-if-law = Law and ground
what-if-outlook = What is left
what-if-contracts-title = Contracts
what-if-none = No transfer rests on a decision or a tool that could fall.
scenario-country = Adequacy: { $country }
scenario-summary = { $hits ->
    [one] 1 transfer
   *[other] { $hits } transfers
}; caught by a recorded fallback: { $caught }.
nav-vendors = Vendors
law-until = Law taken into account until
desk-title = What needs a decision
desk-lead = { $errors ->
    [0] No error found today.
    [one] One error found today.
   *[other] { $errors } errors found today.
} { $warnings ->
    [0] No warning.
    [one] One warning.
   *[other] { $warnings } warnings.
}
not-publishable-title = The public site is waiting
not-publishable = A file has a fault in its public half. The public site stays as it was until the fault is corrected; see the findings.
uncontracted-title = Vendors exposed to third countries, without a processing agreement
uncontracted-intro = No processing agreement is in force with these vendors, which are exposed to a third country.
uncontracted-none = Every processor exposed to a third country has an agreement in force.
exposure = Third-country exposure
owner = Owner
in-use-since = In use from
alternatives-recorded = Alternatives recorded
alternatives-known = EEA vendors in the same category, known to the catalogue (compliance not assessed)
why = Basis
what-to-do = What to do
numbers-title = In numbers
n-vendors = vendors
n-errors = to settle now
n-warnings = to watch
n-infos = remarks
n-waived = accepted
errors-title = What to settle now
errors-none = Nothing else.
warnings-title = What to watch
warnings-none = Nothing.
agenda-title = Upcoming dates
agenda-none = No date is recorded for the next twelve months.
agenda-start = { $vendor }: first day of use
agenda-end = { $vendor }: last day of use
agenda-dpa = { $vendor }: the processing agreement ends
agenda-contract = { $vendor }: the contract ends
agenda-review = { $vendor }: review due
agenda-tia = { $vendor }: transfer impact assessment due
agenda-waiver = { $vendor }: a waiver ends
agenda-certificate = { $vendor }: a certificate ends
vendors-title = All vendors
in-force = in force
hidden-unlisted = Kept off the public list: { $reason }
hidden-evaluating = Under evaluation, not published
published = Published
the-register = The register
findings-title = Findings
findings-lead = Everything found in { $vendors ->
    [one] 1 vendor
   *[other] { $vendors } vendors
}, the gravest first.
findings-none = Nothing was found.
waived-title = Accepted for a limited time
accepted-by = Accepted by
policy-title = Rules changed by the company’s policy
policy-ignore = ignored
dossier-clean = Nothing was found.
public-half = What is published
internal-half = What is recorded internally
internal-none = Nothing is recorded.
notes = Notes
reviews-title = Reviews
reviews-none = No review is recorded.
sign-off-title = Sign-off
sign-off = To record a review, add these lines to
looks-title = Links and published texts
looks-none = No look at the links of this register is recorded yet. art28 verify looks at them.
looks-broken = { $file } can’t be read, so nothing is known here of the vendor’s links.
looks-no-links = The file links to no page.
look-never = never looked at
look-end = leads to
look-answered = last answer
col-link = Link
col-answer = Answer
col-looked = Last recorded look
copy-same = The same text since { $since }, last read on { $read }.
copies-kept = Copies kept, the newest first
copies-compared = What changed from { $old } to { $new }
copies-unread = One of the two copies can’t be read, so they are not compared here.
section-general = General
section-dpa = Processing agreement
section-arrangement = Arrangement with a joint controller or controller
section-transfer = Transfer: { $country }
section-access = Foreign access
section-notice = Notice of new sub-processors
section-security = Security
section-contract = Contract
section-prospecting = Prospecting
section-analytics = Audience measurement
section-subprocessor = Sub-processor: { $name }
section-objection = Objection
section-evidence = Read: { $field }
section-detect = How a scan recognises it
clause-missing = missing
fact-owner = Owner
fact-risk = Risk
fact-risk-note = Why
fact-role-reason = Why no personal data
fact-record = Entries of the record of processing activities
fact-subprocessors-read = Sub-processors read on
fact-alternatives = Alternatives
fact-state = State
fact-reason = Reason
fact-entity = Entity
fact-effective = In force from
fact-expires = Last day
fact-accepted-by = Accepted by
fact-accepted-how = How
fact-version = Version
fact-document = Document
fact-sha256 = SHA-256
fact-missing = Missing
fact-breach-hours = Notice of personal data breaches, hours
fact-own-purposes = Own purposes
fact-date = Date
fact-importer = Importer
fact-contract-on = Concluded on
fact-authorisation = Authorisation
fact-annexes = Annexes
fact-traits = The importer
fact-dpf-listed = Listed as
fact-dpf-status = Status on the list
fact-dpf-covers = Covers
fact-dpf-frameworks = Frameworks
fact-dpf-checked = List read on
fact-link = Link
fact-tia-done = Transfer impact assessment of
fact-tia-next = Next transfer impact assessment
fact-tia-conclusion = Conclusion of the transfer impact assessment
fact-access-countries = From
fact-keys = Keys held by
fact-parent-assessed = Parent assessed on
fact-conclusion = Conclusion
fact-notice-days = Notice period, days
fact-objection-days = Objection period, days
fact-channel = Channel
fact-subscribed = Subscribed as
fact-measures = Measures
fact-dpia = Data protection impact assessment
fact-reference = Reference
fact-start = Start
fact-end = End
fact-auto-renew = Renews automatically
fact-termination-days = Notice of termination, days
fact-deletion-days = Deletion, days
fact-deletion-proof = Proof of deletion
fact-audience = Audience
fact-channels = Channels
fact-basis = Legal basis
fact-retention-months = Kept for, months
fact-opt-out = Opt-out offered
fact-job-related = Related to the person’s job
fact-addresses = Addresses
fact-suppression = Suppression list
fact-collected = Collected
fact-partners = Shared with partners
fact-partners-consent = With consent
fact-consent-months = Consent valid, months
fact-proof-months = Proof kept, months
fact-consent-how = How consent is given
fact-running-contract = Running contract
fact-open-tracking = Tracking of e-mail opens
fact-exempt = Consent exemption claimed
fact-address = Address
fact-country = Country
fact-purpose = Purpose
fact-mechanism = Transfer basis
fact-contact = Contact
fact-received = Received on
fact-ground = Ground
fact-outcome = Outcome
fact-closed = Closed on
fact-note = Note
fact-hosts = Hosts
fact-packages = Packages
fact-env = Environment

nav-rules = Rules
nav-law = Law
family-reg = The files of the register
family-dpa = Processing agreements
family-trf = Transfers to third countries
family-sub = Sub-processors
family-pub = Publication and notice
family-rop = Record of processing activities
family-sec = Security
family-due = Reviews and deadlines
family-mkt = Prospecting and audience measurement
family-own = Our own processing agreement
family-lnk = Links
family-scn = Scans
family-wvr = Waivers and policy
family-law = The law data
judges-everyone = every vendor
judges-in-use = vendors in use or planned
judges-processors = processors in use or planned
judges-processors-ever = processors, also once they are no longer used
judges-whoever-has-data = vendors in use or planned that receive personal data
judges-whoever-had-data = vendors that receive personal data, also once they are no longer used
judges-links = the links of vendors in use or planned, and those of the company
judges-register = the register as a whole
judges-files = the files of the register
judges-waivers = waivers and policy
rule-code = Code
rule-name = Name
rule-title = What is wrong
rule-severity = Severity, at most
rule-days = Days judged
rule-from = from { $day }
rule-always = every day
rule-judges = What is judged
rule-no-basis = see “Sources”
rule-messages = Messages
rule-other-language = The explanation is not available in this language; it follows in English.
example-fires = Reported on { $day }
example-passes = Nothing reported on { $day }
rules-title = The rules
rules-lead = What the tool checks, why, and what to do: { $count ->
    [one] one rule
   *[other] { $count } rules
}.
rules-made = This page is made from the rules by { $command }. To change it, change the text of a rule.
rules-hint = { $command } tells what a rule checks and why.
rules-examples = { $count ->
    [one] One example
   *[other] { $count } examples
} in the form of the register’s files
law-title = What the tool knows of the law
law-lead = Every legal fact by which the register is judged, with its source, its dates and how surely it is established.
law-horizon = The newest source read dates from { $day }. What happened later is not taken into account; the data was compiled on { $compiled }.
law-confidence = How surely a fact is established
law-eea = Where the European Union and the EEA end
law-gdpr = The GDPR applies from { $day }; in Iceland, Liechtenstein and Norway from { $efta }.
law-members = Member States
law-eea-states = States of the EEA that are not Member States
law-territories = Territories with a status of their own
law-findings = Adequacy decisions: { $regime }
law-mechanisms = What a transfer or a contract can rest on
law-elements = What a processing agreement must contain
law-elements-intro = The elements of Art. 28 GDPR, and what a careful reader also asks of a processing agreement.
law-today = State on { $day }
law-holds = in force
law-not-yet = not yet in force
law-over = no longer in force
law-contested = contested
col-state = State or territory
col-member = Counts as a Member State
col-gdpr = The GDPR applies
col-status = Status
col-belongs = Belongs to
col-source = Source
col-confidence = How surely established
col-note = Note
col-decision = Decision
col-scope = Scope
col-periods = Dates
col-known = What else is known
col-mechanism = Mechanism
col-element = Element
col-required = Required
col-weak = Weak if
status-eu = part of the Union
status-third = third country
status-unsettled = unsettled: to be decided case by case
scope-full = every importer
scope-partial = some importers
scope-organisation = an international organisation
scope-law-enforcement = law enforcement only
kind-finding = adequacy decision
kind-safeguard = appropriate safeguards
kind-derogation = derogation
kind-contract = contract between controller and processor
period-open = from { $from }
period-closed = from { $from } to { $until }
period-until = until { $until }
period-any = no date of its own
period-by = by { $decision }
period-new-contracts = new contracts until { $day }
period-existing-contracts = existing contracts until { $day }
known-reviewed = Reviewed on { $day }
known-decided = { $case }, { $name }, decided on { $day }
known-lodged = { $case }, { $name }, lodged on { $day }
known-case = { $case }, { $name }
known-reassess = Transfer impact assessments made before this event must be made again.
known-module = module { $number }: { $exporter } to { $importer }, { $annexes }
known-tia = A transfer impact assessment is required.
known-unusable = No transfer can rest on it yet.
known-stage = { $what }, until { $day }
party-is-controller = controller
party-is-processor = processor
element-required = required by law
element-practice = good practice
confidence-primary = read in an official text
confidence-secondary = read in a secondary source
confidence-memory = general knowledge, to be confirmed
place-eea = European Economic Area
link-answers = The page answers.
link-redirected = A redirect leads to a page that answers.
link-moved = The page has moved for good.
link-no-page = The server says that there is no such page ({ $status }).
link-no-host = There is no host named { $host }.
link-sign-in = The page asks for a sign-in ({ $status }).
link-kept-out = The server lets no program in ({ $status }); a person can look.
link-too-many-requests = The server asks for fewer requests ({ $status }).
link-wall = A wall against programs stands before the page; a person can look.
link-cookie-wall = The page opens only with a cookie; a person can look.
link-consent = { $host } asks for consent first; a person can look.
link-silent = { $host } gave no answer in time.
link-unfinished = The answer of { $host } began and did not end in time.
link-no-connection = No connection to { $host } could be made.
link-name-server-silent = No name server said where { $host } is; it may well be there.
link-no-address = The name { $host } has no address.
link-certificate-expired = The certificate of { $host } has expired.
link-certificate-not-yet = The certificate of { $host } is not valid yet.
link-certificate-of-another = The certificate of { $host } is for another name.
link-certificate-unknown = The certificate of { $host } comes from an issuer this machine does not trust.
link-no-encryption = No encrypted connection to { $host } could be made.
link-server-error = The server has a fault of its own ({ $status }).
link-circle = The redirects lead in a circle.
link-too-many-redirects = There are too many redirects.
link-leads-nowhere = A redirect does not say to where ({ $status }).
link-garbled = What { $host } sent is no answer of a web server.
link-private-address = { $host } is no public address and was not asked.
link-local-name = { $host } is a name of a local network and was not asked.
link-scheme = Addresses that begin with { $scheme } are not opened.
link-credentials = The address holds a name or password and was not opened.
link-port = Port { $port } is none of a web page and was not asked.
link-unreadable-address = A redirect leads to an address that can’t be read.
link-loses-encryption = On the way a redirect leads to a page without encryption.
verify-stopped = Stopped. What had been learnt by then is recorded.
verify-recorded = { $files ->
    [0] Nothing new was learnt: the evidence stays as it was.
   *[other] Recorded in { $names }.
}
verify-unread = { $file } has a fault, so nothing is known from it: art28 check shows it.
verify-broken = { $file } has a fault, so nothing was written there: art28 check shows it.
text-unread = Its text was not read: { $why }.
link-text-new = Its text was read for the first time and is kept.
link-text-same = Its text is the same since { $since }.
link-text-changed = Its text has changed.
offer-title = Sub-processors to record
offer-lead = The vendor’s list names them and this register doesn’t. Check each, then add it under internal.subprocessors:
text-changed-since = { $vendor }: { $text } changed since { $since }
text-kept = Kept in { $path }; art28 check asks for a review.
unreadable-needs-script = the text is put on the page by a script; read it in a browser
unreadable-bot-wall = the page keeps programs out; read it in a browser
unreadable-cookie-wall = the page shows nothing but a question about cookies; read it in a browser
unreadable-sign-in = the page asks for an account; read it there, or name a page that is open to all
unreadable-empty = the page holds no text
unreadable-encrypted = the PDF opens with a password only
unreadable-scanned = the PDF holds pictures of text, or a font that doesn’t say what its letters are; read it yourself
unreadable-broken = the file is damaged, or not what it claims to be
unreadable-too-large = the file is larger than a contract or a list ever is, or unpacks to that
unreadable-other-format = neither a page, nor a PDF, nor plain text
text-same = says the same
text-changed = { $count ->
    [one] 1 line changed
   *[other] { $count } lines changed
}
text-added = { $count ->
    [one] 1 line added
   *[other] { $count } lines added
}
text-removed = { $count ->
    [one] 1 line removed
   *[other] { $count } lines removed
}
text-moved = { $count ->
    [one] 1 line moved
   *[other] { $count } lines moved
}
text-without-heading = Before the first heading
text-line-changed = changed
text-line-added = added
text-line-removed = removed
text-line-moved = moved
sublist-same = lists the same
sublist-count-came = { $count } new
sublist-count-went = { $count } gone
sublist-count-moved = { $count } changed
sublist-came = New: { $vendor }
sublist-went = Gone: { $vendor }
sublist-place = { $vendor }: place now { $after }, was { $before }
sublist-purpose = { $vendor }: purpose now { $after }, was { $before }
sublist-quoted = “{ $text }”
sublist-nothing = not stated
