import WESIO
import WESModel

/// The one line of JSON of `wes decode --summary`.
enum SummaryLine {
    /// The line with its end.
    static func bytes(_ summary: TeleinfoSummary) -> [UInt8] {
        var line = JSONLine()
        line.openObject()
        line.key("mode")
        line.string(orNull: summary.mode?.rawValue)
        line.key("family")
        line.string(orNull: summary.family?.rawValue)
        line.key("frames")
        line.integer(summary.frames)
        line.key("groups")
        line.integer(summary.groups)
        line.key("rejected")
        line.integer(summary.rejected)
        line.key("rejected_by")
        line.openObject()
        for reason in RejectionReason.allCases {
            guard let count = summary.rejectedBy[reason] else { continue }
            line.key(reason.rawValue)
            line.integer(count)
        }
        line.closeObject()
        line.key("cut")
        line.integer(summary.interruptions)
        line.key("short_frames")
        line.integer(summary.shortFrames)
        line.key("meters")
        line.openArray()
        for meter in summary.meters { line.string(meter) }
        line.closeArray()
        line.closeObject()
        line.endLine()
        return line.bytes
    }
}
