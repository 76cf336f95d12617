//! Names of elements as the parser knows them.

use super::namespaces::{self, PREFIXES};
use super::root::{Family, Root};
use crate::feeds::caps::Caps;
use crate::feeds::markup::Tag;
use std::borrow::Cow;
use std::collections::HashSet;

/// Names that are not all lower case (RSS 2.0 and RSS 1.0).
const CAMEL: [(&str, &str); 6] = [
    ("pubdate", "pubDate"),
    ("lastbuilddate", "lastBuildDate"),
    ("managingeditor", "managingEditor"),
    ("webmaster", "webMaster"),
    ("rdf:rdf", "rdf:RDF"),
    ("rdf:seq", "rdf:Seq"),
];

/// Elements of HTML that have no end tag, and whose names no feed uses otherwise.
const VOID: [&str; 5] = ["br", "hr", "img", "input", "wbr"];

/// How the elements of one document are called.
pub(super) struct Names {
    family: Family,
    /// How the document calls its root.
    root: Option<String>,
    /// Prefixes that the document puts before the names of its own family.
    needless: Vec<String>,
    /// Prefixes that the document has chosen for namespaces in common use, and the usual ones, by which their elements
    /// are looked for.
    renamed: Vec<(String, &'static str)>,
    /// Prefixes that have been declared, in lower case.
    declared: HashSet<String>,
    /// Attributes looked at of one tag.
    attributes: usize,
}

impl Names {
    pub(super) fn of(root: Root<'_>, caps: &Caps) -> Self {
        let Root { tag, family, is_inner } = root;
        let is_own = |namespace: &str| match family {
            Family::Atom => namespaces::meant(namespace) == namespaces::ATOM,
            Family::Rss | Family::Rdf => namespaces::is_of_rss(namespace),
        };
        let declared = tag.attributes().filter_map(|(name, value)| Some((name.split_once(':')?, value)));
        let mut needless: Vec<String> = declared
            .filter(|((xmlns, _), value)| xmlns.eq_ignore_ascii_case("xmlns") && is_own(value))
            .map(|((_, prefix), _)| prefix.to_owned())
            .collect();
        if let Some((prefix, _)) = tag.name.split_once(':').filter(|_| family != Family::Rdf) {
            needless.push(prefix.to_owned());
        }
        let root = (!is_inner).then(|| tag.name.to_owned());
        let declared = HashSet::from(["xml".to_owned()]);
        let renamed = renamed(tag, caps);
        let mut names = Self { family, root, needless, renamed, declared, attributes: caps.attributes };
        names.declared.extend(PREFIXES.iter().filter_map(|(name, _)| Some(name.split_once(':')?.1.to_owned())));
        names.learn(tag);
        names
    }

    /// Notes the prefixes that a tag declares.
    pub(super) fn learn(&mut self, tag: Tag<'_>) {
        for (name, _) in tag.attributes().take(self.attributes) {
            if let Some((_, prefix)) = name.split_once(':').filter(|(xmlns, _)| xmlns.eq_ignore_ascii_case("xmlns")) {
                self.declared.insert(prefix.to_ascii_lowercase());
            }
        }
    }

    /// Takes a prefix that nobody declared for needless, as items have it.
    pub(super) fn adopt(&mut self, tag: Tag<'_>) {
        let is_item = matches!(tag.local_name().as_str(), "item" | "entry");
        let prefix = self.undeclared(tag.name).filter(|_| is_item).map(str::to_owned);
        self.needless.extend(prefix.filter(|prefix| !self.needless.contains(prefix)));
    }

    /// The prefix of a name that nobody declared. Without a declaration the parser would take `x:title` for the title.
    pub(super) fn undeclared<'a>(&self, name: &'a str) -> Option<&'a str> {
        name.split_once(':').map(|(prefix, _)| prefix).filter(|prefix| !self.declared.contains(*prefix))
    }

    fn usual(&self, prefix: &str) -> Option<&'static str> {
        self.renamed.iter().find(|(other, _)| other.eq_ignore_ascii_case(prefix)).map(|(_, usual)| *usual)
    }

    /// The name in the case that the parser knows, without a needless prefix, and with the usual one.
    pub(super) fn meant<'a>(&self, name: &'a str) -> Cow<'a, str> {
        if self.root.as_deref().is_some_and(|root| root.eq_ignore_ascii_case(name)) {
            return Cow::Borrowed(self.family.root());
        }
        let name = match name.split_once(':') {
            Some((prefix, bare)) if self.needless.iter().any(|other| other.eq_ignore_ascii_case(prefix)) => bare,
            Some((prefix, bare)) if let Some(usual) = self.usual(prefix) => {
                return Cow::Owned(format!("{usual}:{}", bare.to_ascii_lowercase()));
            }
            _ => name,
        };
        if name.eq_ignore_ascii_case("item") || name.eq_ignore_ascii_case("entry") {
            return Cow::Borrowed(self.family.item());
        }
        if !name.contains(|letter: char| letter.is_ascii_uppercase()) {
            let camel = CAMEL.iter().find(|(lower, _)| *lower == name);
            return Cow::Borrowed(camel.map_or(name, |(_, camel)| camel));
        }
        let lower = name.to_ascii_lowercase();
        let camel = CAMEL.iter().find(|(other, _)| *other == lower);
        camel.map_or(Cow::Owned(lower), |(_, camel)| Cow::Borrowed(camel))
    }
}

/// Prefixes that a root declares for namespaces in common use, but for those whose usual prefix it gives to another.
fn renamed(root: Tag<'_>, caps: &Caps) -> Vec<(String, &'static str)> {
    let attributes: Vec<_> =
        root.attributes().take(caps.attributes).map(|(name, value)| (name, namespaces::meant(value))).collect();
    let is_given_away =
        |known: &str, namespace: &str| attributes.iter().any(|(name, other)| *name == known && *other != namespace);
    let usual = |(name, namespace): &(&str, &str)| {
        let (_, prefix) = name.split_once(':').filter(|(xmlns, _)| xmlns.eq_ignore_ascii_case("xmlns"))?;
        let (known, _) = PREFIXES.iter().find(|(known, read)| read == namespace && !is_given_away(known, read))?;
        Some((prefix.to_owned(), known.split_once(':')?.1))
    };
    attributes.iter().filter_map(usual).collect()
}

/// Has it no end tag, though it is not written so?
pub(in crate::feeds) fn is_void(name: &str) -> bool {
    VOID.contains(&name)
}

/// The name of an attribute: none that matters has upper case in it.
pub(super) fn of_attribute(name: &str) -> Cow<'_, str> {
    if name.contains(|letter: char| letter.is_ascii_uppercase()) {
        Cow::Owned(name.to_ascii_lowercase())
    } else {
        Cow::Borrowed(name)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_known_in_any_case_and_with_needless_prefixes() {
        let attributes = " xmlns:rss='http://purl.org/rss/1.0/' xmlns:dc='http://purl.org/dc/elements/1.1/' \
             xmlns:A10='http://www.w3.org/2005/Atom' xmlns:dublin='http://purl.org/dc/elements/1.1/'";
        let of_root = |name, attributes, family| {
            let tag = Tag { name, attributes, is_empty: false };
            Names::of(Root { tag, family, is_inner: false }, &Caps::default())
        };
        let names = of_root("rdf", attributes, Family::Rdf);
        for (written, meant) in [
            ("ITEM", "item"),
            ("PUBDATE", "pubDate"),
            ("pubdate", "pubDate"),
            ("pubDate", "pubDate"),
            ("RSS:Title", "title"),
            ("DC:Creator", "dc:creator"),
            ("a10:Updated", "atom:updated"),
            ("dublin:date", "dc:date"),
            ("RDF:RDF", "rdf:RDF"),
            ("Rdf", "rdf:RDF"),
            ("entry", "item"),
        ] {
            assert_eq!(names.meant(written), meant, "{written}");
        }
        let mut prefixed = of_root("rss", "", Family::Rss);
        prefixed.adopt(Tag { name: "q:item", attributes: "", is_empty: false });
        assert_eq!((prefixed.meant("q:title"), prefixed.meant("r:title")), ("title".into(), "r:title".into()));
        let names = of_root("a:feed", "", Family::Atom);
        assert_eq!((names.meant("a:entry"), names.meant("item")), ("entry".into(), "entry".into()));
    }
}
