//! Every page a register links to, with its place.

use super::*;
use crate::text::Route;

/// A page and the place it is named at.
type Placed<'a> = (Route, &'a Link);

impl Card {
    /// The pages a vendor gives as its own, in the order of the format.
    pub fn pages(&self) -> Vec<Placed<'_>> {
        let Links { privacy, security, status, terms } = &self.links;
        let subprocessors = self.subprocessors.iter().filter_map(|s| Some((s.url_route(), s.url.as_ref()?)));
        let certificates = self.certifications.iter().enumerate();
        let certificates = certificates
            .filter_map(|(i, c)| Some((Route::keys("certifications").then(i).then("url"), c.url.as_ref()?)));
        present([("website", self.website.as_ref()), ("dpa", self.dpa.as_ref())])
            .chain(subprocessors)
            .chain(certificates)
            .chain(present([
                ("links.privacy", privacy.as_ref()),
                ("links.security", security.as_ref()),
                ("links.status", status.as_ref()),
                ("links.terms", terms.as_ref()),
            ]))
            .collect()
    }
}

impl SubProcessors {
    /// Where the address of the list stands in the file.
    pub fn url_route(&self) -> Route {
        Route::keys(if self.is_keyed { "subprocessors.url" } else { "subprocessors" })
    }
}

impl Vendor {
    /// Every page either half of the file links to. A mailbox is none.
    pub fn links(&self) -> Vec<(Route, Link)> {
        let contact = self.card.entity.contact.iter().filter_map(|c| Some((Route::keys("entity.contact"), c.page()?)));
        let pages = self.card.pages().into_iter().map(|(route, link)| (route, link.clone()));
        contact.chain(pages).chain(self.dossier.links()).collect()
    }
}

impl Dossier {
    fn links(&self) -> impl Iterator<Item = (Route, Link)> {
        let proofs = self.transfers.iter().filter_map(|proof| {
            let route = Route::keys("internal.transfers").then(proof.key.clone()).then("dpf").then("url");
            Some((route, proof.dpf.as_ref()?.url.clone()?))
        });
        let chain = self.subprocessors.iter().enumerate().filter_map(|(i, record)| {
            let route = Route::keys("internal.subprocessors").then(i).then("contact");
            Some((route, record.contact.as_ref()?.page()?))
        });
        let notes =
            self.evidence.iter().enumerate().filter_map(|(i, note)| {
                Some((Route::keys("internal.evidence").then(i).then("url"), note.url.clone()?))
            });
        proofs.chain(chain).chain(notes)
    }
}

impl Company {
    /// Every page `company.yaml` links to.
    pub fn links(&self) -> Vec<(Route, Link)> {
        let terms = &self.subprocessors;
        let contacts = [
            ("entity.contact", self.entity.contact.as_ref()),
            ("contact", Some(&self.contact)),
            ("dpo.email", self.dpo.as_ref().map(|dpo| &dpo.email)),
            ("subprocessors.objection_contact", terms.objection_contact.as_ref()),
            ("subprocessors.subscribe", terms.subscribe.as_ref()),
        ];
        let pages = contacts.into_iter().filter_map(|(key, contact)| Some((Route::keys(key), contact?.page()?)));
        let own = present([("website", self.website.as_ref()), ("base_url", self.base_url.as_ref())]);
        own.map(|(route, link)| (route, link.clone())).chain(pages).collect()
    }
}

fn present<'a, const N: usize>(links: [(&'static str, Option<&'a Link>); N]) -> impl Iterator<Item = Placed<'a>> {
    links.into_iter().filter_map(|(key, link)| Some((Route::keys(key), link?)))
}
