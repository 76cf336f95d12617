//! The chart of `/stats`: what was counted by the day, as one picture. Pure.

mod canvas;
mod letters;

use crate::domain::time::format_span;
use crate::domain::{DayFigures, Spans, Timestamp, Within};
use canvas::{Canvas, Colour, LETTER_HEIGHT, Place, advance_of, width_of};
use std::time::Duration;

const WIDTH: usize = 840;
const PANELS: usize = 4;
const PANEL: usize = 216;
const MARGIN: usize = 20;
/// Above the bars of a panel: its name and a label; below: the days.
const HEAD: usize = 56;
const FOOT: usize = 42;
const BARS: usize = PANEL - HEAD - FOOT;

const GROUND: Colour = [255, 255, 255];
const INK: Colour = [40, 48, 60];
const FAINT: Colour = [214, 219, 226];
const ALERTS: Colour = [196, 78, 60];
const ITEMS: Colour = [76, 120, 168];
const HALF: Colour = [110, 168, 145];
const MOST: Colour = [46, 110, 90];

/// A bar: how high it is, against the highest; what stands above it; its colour.
struct Bar {
    height: usize,
    label: String,
    colour: Colour,
}

/// The chart of some days; nothing where it cannot be drawn.
pub(super) fn png(days: &[(i64, DayFigures)]) -> Option<Vec<u8>> {
    let mut canvas = Canvas::new(WIDTH, PANELS * PANEL + MARGIN, GROUND);
    let counts = |of: fn(&DayFigures) -> u32, colour| -> Vec<Vec<Bar>> {
        let most = days.iter().map(|(_, day)| of(day)).max().unwrap_or(0).max(1);
        days.iter().map(|(_, day)| vec![counted(of(day), most, colour)]).collect()
    };
    panel(&mut canvas, 0, &[("Alerts sent each day", INK)], days, &counts(|day| day.alerts, ALERTS));
    panel(&mut canvas, 1, &[("New items each day", INK)], days, &counts(|day| day.items, ITEMS));
    let spans =
        |of: fn(&DayFigures) -> &Spans| -> Vec<Vec<Bar>> { days.iter().map(|(_, day)| speeds(of(day))).collect() };
    let name = |what| [(what, INK), ("half ", HALF), ("95 in 100", MOST), (" within", INK)];
    panel(&mut canvas, 2, &name("From published to seen: "), days, &spans(|day| &day.seen_after));
    panel(&mut canvas, 3, &name("From seen to sent: "), days, &spans(|day| &day.sent_after));
    canvas.png().inspect_err(|error| tracing::error!(%error, "the chart could not be drawn")).ok()
}

fn counted(count: u32, most: u32, colour: Colour) -> Bar {
    let share = u64::from(count) * BARS as u64 / u64::from(most);
    let height = usize::try_from(share).unwrap_or(BARS).max(usize::from(count > 0));
    Bar { height, label: if count == 0 { String::new() } else { short(count) }, colour }
}

/// A count in four letters at most.
fn short(count: u32) -> String {
    match count {
        0..10_000 => count.to_string(),
        10_000..1_000_000 => format!("{}K", count / 1_000),
        _ => format!("{}M", count / 1_000_000),
    }
}

/// Spans differ by powers, so the bars do not: each doubling is as high as the one before.
fn speeds(spans: &Spans) -> Vec<Bar> {
    let bar = |percent, colour, is_labelled: bool| {
        let (span, mark) = match spans.within(percent)? {
            Within::Span(span) => (span, ""),
            Within::Beyond(span) => (span, ">"),
        };
        let label = if is_labelled { format!("{mark}{}", format_span(span)) } else { String::new() };
        Some(Bar { height: doublings(span) * BARS / DOUBLINGS_MAX, label, colour })
    };
    [bar(50, HALF, false), bar(95, MOST, true)].into_iter().flatten().collect()
}

/// Two days are so many doublings of a second.
const DOUBLINGS_MAX: usize = 18;

fn doublings(span: Duration) -> usize {
    let doublings = span.as_secs().max(1).ilog2() + 1;
    usize::try_from(doublings).unwrap_or(DOUBLINGS_MAX).min(DOUBLINGS_MAX)
}

/// Draws one panel: its name, in colours that say which bar is which, a group of bars for each day, and the days.
fn panel(canvas: &mut Canvas, number: usize, name: &[(&str, Colour)], days: &[(i64, DayFigures)], groups: &[Vec<Bar>]) {
    let top = MARGIN + number * PANEL;
    let ground = top + HEAD + BARS;
    let mut left = MARGIN;
    for (part, colour) in name {
        canvas.write(left, top, part, *colour);
        left += advance_of(part);
    }
    canvas.fill(Place { left: MARGIN, top: ground, width: WIDTH - 2 * MARGIN, height: 2 }, FAINT);
    let step = (WIDTH - 2 * MARGIN) / days.len().max(1);
    for (index, ((day, _), bars)) in days.iter().zip(groups).enumerate() {
        let left = MARGIN + index * step;
        let centred = |text: &str, place: usize| (left + step / 2).saturating_sub(width_of(text) / 2).max(place);
        let width = (step - 12) / bars.len().max(1);
        for (place, bar) in bars.iter().enumerate() {
            let (left, top) = (left + 6 + place * width, ground - bar.height);
            canvas.fill(Place { left, top, width: width.saturating_sub(1), height: bar.height }, bar.colour);
        }
        let highest = bars.iter().map(|bar| bar.height).max().unwrap_or(0);
        for bar in bars.iter().filter(|bar| !bar.label.is_empty()) {
            canvas.write(centred(&bar.label, 0), ground - highest - LETTER_HEIGHT - 4, &bar.label, INK);
        }
        let date = day_of_month(*day);
        canvas.write(centred(&date, 0), ground + 8, &date, INK);
    }
}

/// `24`, the day of a month.
fn day_of_month(day: i64) -> String {
    let at = Timestamp::from_seconds(day.saturating_mul(86_400));
    jiff::Timestamp::from_second(at.as_seconds()).map_or_else(|_| String::new(), |at| at.strftime("%-d").to_string())
}

#[cfg(test)]
mod tests {
    use super::*;
    use flate2::read::ZlibDecoder;
    use std::io::Read as _;

    fn days() -> Vec<(i64, DayFigures)> {
        let day = |index: i64| {
            let alerts = u32::try_from(index * index % 47).unwrap();
            let items = u32::try_from(200 + index * 731 % 900).unwrap() * u32::from(index != 4);
            let mut figures = DayFigures { items, alerts, ..DayFigures::default() };
            for nth in 0..figures.alerts {
                figures.sent_after.note(Duration::from_secs(u64::from(nth * nth / 9)));
                figures.seen_after.note(Duration::from_mins(u64::from(nth)));
            }
            (20_420 + index, figures)
        };
        (0..14).map(day).collect()
    }

    /// Reads back what a PNG shows: its width, and its dots row by row.
    fn shown(png: &[u8]) -> (usize, Vec<Colour>) {
        assert_eq!(&png[..8], b"\x89PNG\r\n\x1a\n");
        let (mut rest, mut width, mut packed) = (&png[8..], 0, Vec::new());
        while !rest.is_empty() {
            let length = u32::from_be_bytes(rest[..4].try_into().unwrap()) as usize;
            let (kind, content) = (&rest[4..8], &rest[8..8 + length]);
            let mut sum = flate2::Crc::new();
            sum.update(&rest[4..8 + length]);
            assert_eq!(sum.sum().to_be_bytes(), rest[8 + length..12 + length]);
            match kind {
                b"IHDR" => width = u32::from_be_bytes(content[..4].try_into().unwrap()) as usize,
                b"IDAT" => packed.extend_from_slice(content),
                _ => {}
            }
            rest = &rest[12 + length..];
        }
        let mut rows = Vec::new();
        ZlibDecoder::new(packed.as_slice()).read_to_end(&mut rows).unwrap();
        let dots = rows.chunks(1 + 3 * width).flat_map(|row| row[1..].chunks(3).map(|dot| dot.try_into().unwrap()));
        (width, dots.collect())
    }

    fn painted(dots: &[Colour], colour: Colour) -> usize {
        dots.iter().filter(|dot| **dot == colour).count()
    }

    #[test]
    fn the_picture_reads_back_and_shows_as_much_as_was_counted() {
        let days = days();
        let bytes = png(&days).unwrap();
        let (width, dots) = shown(&bytes);
        assert_eq!((width, dots.len()), (WIDTH, WIDTH * (PANELS * PANEL + MARGIN)));
        let names = |colour| painted(&shown(&png(&vec![(0, DayFigures::default()); 14]).unwrap()).1, colour);
        assert!(painted(&dots, MOST) > names(MOST) && painted(&dots, HALF) > names(HALF));
        let (step, most) = ((WIDTH - 2 * MARGIN) / 14, days.iter().map(|(_, day)| day.alerts).max().unwrap());
        let heights = days.iter().map(|(_, day)| day.alerts as usize * BARS / most as usize);
        assert_eq!(painted(&dots, ALERTS), heights.sum::<usize>() * (step - 13));
        assert!(painted(&dots, ITEMS) > 0);
    }

    #[test]
    fn days_without_anything_and_no_days_are_drawn_as_well() {
        for days in [Vec::new(), vec![(0, DayFigures::default()); 14], vec![(i64::MAX, DayFigures::default())]] {
            let (_, dots) = shown(&png(&days).unwrap());
            assert_eq!(painted(&dots, ALERTS) + painted(&dots, ITEMS), 0);
        }
    }
}
