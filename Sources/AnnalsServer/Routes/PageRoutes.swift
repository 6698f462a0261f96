import CPage
import HTTPTypes
import Hummingbird

/// The web page's files, compiled into the binary, and the API's description.
struct PageRoutes {
    /// The views of the page: each is an address that the one page answers.
    static let views = ["/", "/timeline", "/state", "/relations", "/map", "/knowledge", "/diff"]

    func add(to router: Router<BasicRequestContext>) {
        let files = PageFile.all
        for file in files {
            let path = file.name == "openapi.json" ? "/v1/openapi.json" : "/page/" + file.name
            router.get(RouterPath(path)) { _, _ in file.response }
        }
        guard let page = files.first(where: { $0.name == "index.html" }) else { return }
        for view in Self.views {
            router.get(RouterPath(view)) { _, _ in page.response }
        }
    }
}

/// A file of the page.
struct PageFile: Sendable {
    let name: String
    let text: String

    /// Every file.
    static var all: [PageFile] {
        var files: [PageFile] = []
        while let file = page_file(files.count)?.pointee {
            let bytes = UnsafeBufferPointer(start: file.bytes, count: file.count)
            files.append(PageFile(name: String(cString: file.name), text: String(decoding: bytes, as: UTF8.self)))
        }
        return files
    }

    private var mediaType: String {
        switch name.split(separator: ".").last {
        case "html": "text/html; charset=utf-8"
        case "css": "text/css"
        case "js": "text/javascript"
        default: "application/json"
        }
    }

    /// The response that carries it.
    var response: Response {
        let headers: HTTPFields = [.contentType: mediaType, .cacheControl: "no-cache"]
        return Response(status: .ok, headers: headers, body: ResponseBody(text: text))
    }
}
