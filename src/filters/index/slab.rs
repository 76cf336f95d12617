//! Values by number, in chunks: adding one never moves the others, so nobody waits while all are copied.

use prefetch_index::prefetch_index;

/// Values of one chunk.
const CHUNK: usize = 4_096;

/// Values by number; a number that became free is given again.
#[derive(Debug)]
pub(super) struct Slab<T> {
    chunks: Vec<Vec<Option<T>>>,
    free: Vec<u32>,
}

impl<T> Default for Slab<T> {
    fn default() -> Self {
        Self { chunks: Vec::new(), free: Vec::new() }
    }
}

impl<T> Slab<T> {
    /// Keeps a value and gives its number.
    pub(super) fn add(&mut self, value: T) -> u32 {
        if let Some(number) = self.free.pop() {
            if let Some(place) = self.place(number) {
                *place = Some(value);
            }
            return number;
        }
        if self.chunks.last().is_none_or(|last| last.len() == CHUNK) {
            self.chunks.push(Vec::with_capacity(CHUNK));
        }
        let before = (self.chunks.len() - 1) * CHUNK;
        let last = self.chunks.last_mut().map_or(0, |last| {
            last.push(Some(value));
            last.len() - 1
        });
        // As many values as 32 bits can count do not fit into memory.
        u32::try_from(before + last).unwrap_or(u32::MAX)
    }

    /// Gives a value back and its number free.
    pub(super) fn take(&mut self, number: u32) -> Option<T> {
        let value = self.place(number)?.take()?;
        self.free.push(number);
        Some(value)
    }

    pub(super) fn get(&self, number: u32) -> Option<&T> {
        let number = number as usize;
        self.chunks.get(number / CHUNK)?.get(number % CHUNK)?.as_ref()
    }

    /// Has a value fetched from memory, for whoever gets it soon.
    pub(super) fn fetch(&self, number: u32) {
        let number = number as usize;
        self.chunks.get(number / CHUNK).into_iter().for_each(|chunk| prefetch_index(chunk, number % CHUNK));
    }

    pub(super) fn get_mut(&mut self, number: u32) -> Option<&mut T> {
        self.place(number)?.as_mut()
    }

    fn place(&mut self, number: u32) -> Option<&mut Option<T>> {
        let number = number as usize;
        self.chunks.get_mut(number / CHUNK)?.get_mut(number % CHUNK)
    }
}
