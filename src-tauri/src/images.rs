//! The pictures of open projects, as `images://localhost/<name>`: a scheme of its own, because the page's files
//! are answered on the thread that draws the window, and scaling a picture takes a moment.

use sightline_app::ServedImage;
use tauri::http::header::{CACHE_CONTROL, CONTENT_TYPE, HeaderValue};
use tauri::http::{Request, Response, StatusCode};
use tauri::{Manager, UriSchemeContext, UriSchemeResponder, Wry};

use crate::desks::Desks;

/// The name of the scheme. Windows has none of its own: there it is `http://images.localhost/<name>`.
pub const SCHEME: &str = "images";

/// Answers a request of the page.
pub fn serve(context: UriSchemeContext<'_, Wry>, request: Request<Vec<u8>>, responder: UriSchemeResponder) {
    let shell = context.app_handle().clone();
    tauri::async_runtime::spawn_blocking(move || {
        let name = request.uri().path().trim_start_matches('/');
        responder.respond(answer(shell.state::<Desks>().app().image(name)));
    });
}

fn answer(image: Option<ServedImage>) -> Response<Vec<u8>> {
    let mut response = Response::new(Vec::new());
    match image {
        Some(ServedImage { media_type, bytes }) => {
            let headers = response.headers_mut();
            headers.insert(CONTENT_TYPE, HeaderValue::from_static(media_type));
            headers.insert(CACHE_CONTROL, HeaderValue::from_static("private, max-age=31536000, immutable"));
            *response.body_mut() = bytes.to_vec();
        }
        None => *response.status_mut() = StatusCode::NOT_FOUND,
    }
    response
}
