# syntax=docker/dockerfile:1
# Builds newsbell as a static binary and puts it, alone, on a base of 2 MB without a shell.
#   docker build -t newsbell --build-arg VERSION=0.1.0 --build-arg REVISION="$(git rev-parse HEAD)" .
# Whoever publishes the image adds where it comes from: --label org.opencontainers.image.source=…

ARG RUST_VERSION=1.95
FROM rust:${RUST_VERSION}-slim-bookworm AS build
WORKDIR /src
ARG TARGETARCH
# config.example.toml is compiled into the binary.
COPY Cargo.toml Cargo.lock config.example.toml ./
COPY src ./src
# The cache's id names base and architecture: objects of another base must not be linked in. A cache mount is not part
# of the image, so the binary is copied out in the same step. `touch`, because cargo compares times and a cached object
# may be younger than a source that was checked out long ago. `--target` keeps the static flag away from build scripts
# and macros, which cannot be built with it.
RUN --mount=type=cache,target=/usr/local/cargo/registry,sharing=locked \
    --mount=type=cache,id=newsbell-target-bookworm-${TARGETARCH},target=/src/target,sharing=locked \
    target="$(rustc --print host-tuple)" \
 && touch src/main.rs src/lib.rs \
 && RUSTFLAGS="-C target-feature=+crt-static" cargo build --release --locked --bin newsbell --target "$target" \
 && install -D -m 0755 "target/$target/release/newsbell" /out/newsbell \
 && install -d -m 0750 /out/data

# Certificates, /etc/passwd and /tmp; no shell, no package manager.
FROM gcr.io/distroless/static-debian12:nonroot
COPY --from=build /out/newsbell /usr/local/bin/newsbell
# A new volume takes its owner from this folder; without it the volume would belong to root.
COPY --from=build --chown=65532:65532 /out/data /data
# The binary starts on this base, or the build fails.
RUN ["/usr/local/bin/newsbell", "--version"]

# glibc keeps an arena of memory for many a thread, and after a while also large buffers in them, where they leave holes.
# Two arenas are enough, and what is large goes back to the system at once: a third of the memory.
ENV MALLOC_ARENA_MAX=2 \
    MALLOC_MMAP_THRESHOLD_=131072 \
    NEWSBELL_STORE_PATH=/data/store \
    NEWSBELL_HTTP_LISTEN=127.0.0.1:8080
WORKDIR /
# A number, so that Kubernetes can tell that it is not root.
USER 65532:65532
VOLUME ["/data"]
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=30s --timeout=5s --start-period=30s --retries=3 \
    CMD ["/usr/local/bin/newsbell", "healthcheck"]
ENTRYPOINT ["/usr/local/bin/newsbell"]
CMD ["run"]

# Last, since they change with every release and would else invalidate what stands above.
ARG VERSION=dev
ARG REVISION=unknown
LABEL org.opencontainers.image.title="newsbell" \
      org.opencontainers.image.description="A self-hosted news-alert bot for Telegram that never loses an alert" \
      org.opencontainers.image.licenses="MIT OR Apache-2.0" \
      org.opencontainers.image.version="${VERSION}" \
      org.opencontainers.image.revision="${REVISION}"
