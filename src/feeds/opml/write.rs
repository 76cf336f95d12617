//! Writes a list.

use super::{EVERY, NAMESPACE, Outline};
use crate::domain::time::format_span;

/// The list as a file. Feeds stand in the folders of their tags, those without any first.
pub fn write(title: &str, outlines: &[Outline]) -> String {
    let mut sorted: Vec<&Outline> = outlines.iter().collect();
    sorted.sort_by(|one, other| one.note.tags.cmp(&other.note.tags));
    let mut text = format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<opml version=\"2.0\" xmlns:newsbell=\"{NAMESPACE}\">\n  \
         <head>\n    <title>{}</title>\n  </head>\n  <body>\n",
        escaped(title)
    );
    let mut open: &[String] = &[];
    for outline in sorted {
        let tags = outline.note.tags.as_slice();
        let shared = open.iter().zip(tags).take_while(|(one, other)| one == other).count();
        close(&mut text, open.len(), shared);
        for (depth, tag) in tags.iter().enumerate().skip(shared) {
            text.push_str(&format!("{}<outline text=\"{}\">\n", indent(depth), escaped(tag)));
        }
        text.push_str(&format!("{}{}\n", indent(tags.len()), feed(outline)));
        open = tags;
    }
    close(&mut text, open.len(), 0);
    text + "  </body>\n</opml>\n"
}

/// Closes the folders that are open until so many are.
fn close(text: &mut String, open: usize, until: usize) {
    (until..open).rev().for_each(|depth| text.push_str(&format!("{}</outline>\n", indent(depth))));
}

fn indent(depth: usize) -> String {
    "  ".repeat(depth + 2)
}

fn feed(outline: &Outline) -> String {
    let address = escaped(outline.url.as_str());
    // The text is required (OPML 2.0, "Subscription lists"); a title only where there is a name.
    let named = match &outline.note.name {
        Some(name) => format!("text=\"{0}\" title=\"{0}\"", escaped(name)),
        None => format!("text=\"{address}\""),
    };
    let every = outline.every.map(|every| format!(" {EVERY}=\"{}\"", format_span(every))).unwrap_or_default();
    format!("<outline type=\"rss\" {named} xmlUrl=\"{address}\"{every}/>")
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{FeedNote, FeedUrl};
    use std::time::Duration;

    #[test]
    fn feeds_stand_in_the_folders_of_their_tags() {
        let outline = |host: &str, name: Option<&str>, tags: &[&str]| Outline {
            url: FeedUrl::parse(&format!("https://{host}.example/?a&b")).unwrap(),
            note: FeedNote { name: name.map(str::to_owned), tags: tags.iter().map(|tag| (*tag).to_owned()).collect() },
            every: None,
        };
        let list = [
            outline("a", Some("A <1>"), &["World", "Asia"]),
            Outline { every: Some(Duration::from_secs(90)), ..outline("b", None, &[]) },
            outline("c", Some("C"), &["World"]),
        ];
        let expected = r#"<?xml version="1.0" encoding="UTF-8"?>
<opml version="2.0" xmlns:newsbell="urn:newsbell">
  <head>
    <title>Feeds</title>
  </head>
  <body>
    <outline type="rss" text="https://b.example/?a&amp;b" xmlUrl="https://b.example/?a&amp;b" newsbell:every="1m30s"/>
    <outline text="World">
      <outline type="rss" text="C" title="C" xmlUrl="https://c.example/?a&amp;b"/>
      <outline text="Asia">
        <outline type="rss" text="A &lt;1&gt;" title="A &lt;1&gt;" xmlUrl="https://a.example/?a&amp;b"/>
      </outline>
    </outline>
  </body>
</opml>
"#;
        assert_eq!(write("Feeds", &list), expected);
    }
}
