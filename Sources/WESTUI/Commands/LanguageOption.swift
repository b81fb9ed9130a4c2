import ArgumentParser

/// The option of verbs that need no unit.
struct LanguageOption: ParsableArguments {
    @Option(help: "The language of the texts: fr or en.")
    var lang: String?

    mutating func validate() throws {
        if let lang, Language(rawValue: lang) == nil {
            throw ValidationError("--lang \(lang): use fr or en.")
        }
    }

    /// The language asked for, else that of the locale.
    var language: Language { lang.flatMap(Language.init(rawValue:)) ?? Session.locale }
}
