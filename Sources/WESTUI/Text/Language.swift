/// The languages of the interface.
enum Language: String, Hashable, Sendable, CaseIterable {
    case french = "fr"
    case english = "en"

    /// The language of a locale name such as `fr_FR.UTF-8`; French where it names neither.
    init(locale: String) {
        self = locale.lowercased().hasPrefix("en") ? .english : .french
    }
}
