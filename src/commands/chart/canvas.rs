//! Dots of colour, and the PNG that they make (PNG specification, third edition).

use super::letters::{ACROSS, DOWN, rows};
use flate2::write::ZlibEncoder;
use flate2::{Compression, Crc};
use std::io::Write as _;

/// Red, green, blue.
pub(super) type Colour = [u8; 3];

/// A dot of a letter is so many dots wide.
const LETTER_SCALE: usize = 2;

/// From one letter to the next.
const LETTER_STEP: usize = (ACROSS + 1) * LETTER_SCALE;

/// A place in which something is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Place {
    pub(super) left: usize,
    pub(super) top: usize,
    pub(super) width: usize,
    pub(super) height: usize,
}

/// Dots, row by row. What would lie outside is left out.
pub(super) struct Canvas {
    width: usize,
    height: usize,
    dots: Vec<Colour>,
}

impl Canvas {
    pub(super) fn new(width: usize, height: usize, ground: Colour) -> Self {
        Self { width, height, dots: vec![ground; width * height] }
    }

    pub(super) fn fill(&mut self, place: Place, colour: Colour) {
        let Place { left, top, width, height } = place;
        for row in self.dots.chunks_mut(self.width).skip(top).take(height) {
            row.iter_mut().skip(left).take(width).for_each(|dot| *dot = colour);
        }
    }

    /// Writes from this place on to the right.
    pub(super) fn write(&mut self, left: usize, top: usize, text: &str, colour: Colour) {
        for (index, letter) in text.chars().enumerate() {
            for (down, row) in rows(letter).into_iter().enumerate() {
                for across in (0..ACROSS).filter(|across| row >> (ACROSS - 1 - across) & 1 == 1) {
                    let (left, top) = (left + index * LETTER_STEP + across * LETTER_SCALE, top + down * LETTER_SCALE);
                    self.fill(Place { left, top, width: LETTER_SCALE, height: LETTER_SCALE }, colour);
                }
            }
        }
    }

    /// As a picture.
    pub(super) fn png(&self) -> std::io::Result<Vec<u8>> {
        let size = |length: usize| u32::try_from(length).unwrap_or(u32::MAX).to_be_bytes();
        // Eight bits for each of three colours; no interlacing.
        let head = [size(self.width).as_slice(), &size(self.height), &[8, 2, 0, 0, 0]].concat();
        let mut body = ZlibEncoder::new(Vec::new(), Compression::default());
        for row in self.dots.chunks(self.width) {
            body.write_all(&[0])?;
            body.write_all(row.as_flattened())?;
        }
        let mut png = b"\x89PNG\r\n\x1a\n".to_vec();
        for (kind, content) in [(b"IHDR", head), (b"IDAT", body.finish()?), (b"IEND", Vec::new())] {
            let mut sum = Crc::new();
            sum.update(kind);
            sum.update(&content);
            png.extend([size(content.len()).as_slice(), kind, &content, &sum.sum().to_be_bytes()].concat());
        }
        Ok(png)
    }
}

/// How far behind the beginning of a text the next one begins.
pub(super) fn advance_of(text: &str) -> usize {
    text.chars().count() * LETTER_STEP
}

/// How wide a text is.
pub(super) fn width_of(text: &str) -> usize {
    advance_of(text).saturating_sub(LETTER_SCALE)
}

/// How high a text is.
pub(super) const LETTER_HEIGHT: usize = DOWN * LETTER_SCALE;
