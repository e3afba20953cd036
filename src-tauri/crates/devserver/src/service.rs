//! What answers the requests: the commands, the pictures of open projects, the files of the page, and the
//! fonts that the core has anyway.

use std::path::Path;
use std::sync::Arc;

use axum::extract::{self, DefaultBodyLimit, Request, State};
use axum::http::StatusCode;
use axum::http::header::{CACHE_CONTROL, CONTENT_TYPE, HOST, HeaderValue};
use axum::middleware::{self, Next};
use axum::response::{IntoResponse, Response};
use axum::routing::{get, post};
use axum::{Json, Router};
use serde_json::value::RawValue;
use sightline_app::{App, ServedImage, dispatch};
use sightline_scene::fonts::FONTS;
use tower_http::services::ServeDir;

/// What a command's arguments may take: a pasted map of 10,000 cards needs about 5 MiB.
const LARGEST_BODY: usize = 64 * 1024 * 1024;

/// The commands of an app and the page in a folder, for requests that name this machine and this port.
pub fn service(app: Arc<App>, page: &Path, port: u16) -> Router {
    Router::new()
        .route("/command/{name}", post(command))
        .route("/images/{name}", get(image))
        .with_state(app)
        .route("/fonts/{file}", get(font))
        .layer(DefaultBodyLimit::max(LARGEST_BODY))
        .fallback_service(ServeDir::new(page))
        .layer(middleware::from_fn(move |request, next| meant_for(port, request, next)))
}

async fn command(
    State(app): State<Arc<App>>,
    extract::Path(name): extract::Path<String>,
    Json(arguments): Json<Box<RawValue>>,
) -> Response {
    // A command waits for its project's thread, and a long one must not hold up the others.
    let answered = tokio::task::spawn_blocking(move || dispatch(&app, &name, arguments.get())).await;
    match answered {
        Ok(Ok(answer)) => ([(CONTENT_TYPE, "application/json")], answer).into_response(),
        Ok(Err(error)) => (StatusCode::BAD_REQUEST, Json(error)).into_response(),
        Err(broken) => (StatusCode::INTERNAL_SERVER_ERROR, broken.to_string()).into_response(),
    }
}

async fn image(State(app): State<Arc<App>>, extract::Path(name): extract::Path<String>) -> Response {
    match tokio::task::spawn_blocking(move || app.image(&name)).await {
        Ok(Some(ServedImage { media_type, bytes })) => {
            let unchanging = "private, max-age=31536000, immutable";
            ([(CONTENT_TYPE, media_type), (CACHE_CONTROL, unchanging)], bytes.to_vec()).into_response()
        }
        Ok(None) | Err(_) => StatusCode::NOT_FOUND.into_response(),
    }
}

async fn font(extract::Path(file): extract::Path<String>) -> Response {
    match FONTS.iter().find(|font| font.file == file) {
        Some(font) => ([(CONTENT_TYPE, "font/otf")], font.bytes).into_response(),
        None => StatusCode::NOT_FOUND.into_response(),
    }
}

async fn meant_for(port: u16, request: Request, next: Next) -> Response {
    let host = request.headers().get(HOST).and_then(|host| host.to_str().ok());
    if !["127.0.0.1", "localhost"].iter().any(|name| host == Some(&format!("{name}:{port}"))) {
        let refusal = "This server answers 127.0.0.1 and localhost only.";
        return (StatusCode::FORBIDDEN, refusal).into_response();
    }
    let mut response = next.run(request).await;
    response.headers_mut().entry(CACHE_CONTROL).or_insert(HeaderValue::from_static("no-cache"));
    response
}
