import WESModel

/// The message line while a text is typed.
struct PromptText {
    let prompt: TextPrompt
    let texts: Catalogue

    /// What is asked, and the text so far.
    var line: String {
        switch prompt.purpose {
        case .name(let source):
            texts(.promptName, InputName.any(source, texts), prompt.text)
        case .validator(let source):
            texts(.promptValidator, InputName.any(source, texts), prompt.text)
        case .reason(let source, _):
            texts(.promptReason, InputName.any(source, texts), prompt.text)
        }
    }
}
