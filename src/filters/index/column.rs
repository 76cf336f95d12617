//! A value for each number that a [`Slab`](super::slab::Slab) gives, with nothing beside it: small values lie so close
//! that several share what the processor reads at once.

use prefetch_index::prefetch_index;

/// Values of one chunk.
const CHUNK: usize = 4_096;

/// Values by number. A number that became free keeps its value until it is given again; nobody asks for it meanwhile.
#[derive(Debug)]
pub(super) struct Column<T> {
    chunks: Vec<Vec<T>>,
}

impl<T> Default for Column<T> {
    fn default() -> Self {
        Self { chunks: Vec::new() }
    }
}

impl<T> Column<T> {
    /// Keeps a value under a number: one that was given before, or the one after the greatest of those.
    pub(super) fn put(&mut self, number: u32, value: T) {
        let number = number as usize;
        let (chunk, place) = (number / CHUNK, number % CHUNK);
        if chunk == self.chunks.len() {
            self.chunks.push(Vec::with_capacity(CHUNK));
        }
        let Some(chunk) = self.chunks.get_mut(chunk) else { return };
        match chunk.get_mut(place) {
            Some(kept) => *kept = value,
            None => chunk.push(value),
        }
    }

    pub(super) fn get(&self, number: u32) -> Option<&T> {
        let number = number as usize;
        self.chunks.get(number / CHUNK)?.get(number % CHUNK)
    }

    /// Has a value fetched from memory, for whoever gets it soon.
    pub(super) fn fetch(&self, number: u32) {
        let number = number as usize;
        self.chunks.get(number / CHUNK).into_iter().for_each(|chunk| prefetch_index(chunk, number % CHUNK));
    }

    pub(super) fn get_mut(&mut self, number: u32) -> Option<&mut T> {
        let number = number as usize;
        self.chunks.get_mut(number / CHUNK)?.get_mut(number % CHUNK)
    }

    /// The values of one chunk; none where there is no such chunk.
    pub(super) fn chunk(&self, chunk: usize) -> &[T] {
        self.chunks.get(chunk).map_or(&[], Vec::as_slice)
    }
}
