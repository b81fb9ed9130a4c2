import Testing

@testable import WESIO

@Suite struct RTCTextTests {
    private static let kernel = """
        rtc_time\t: 11:40:00
        rtc_date\t: 2026-11-25
        alrm_time\t: 00:00:00
        alrm_date\t: 2026-11-26
        alarm_IRQ\t: no
        update IRQ enabled\t: no
        periodic IRQ frequency\t: 1024
        24hr\t\t: yes
        HPET_emulated\t: yes
        BCD\t\t: yes
        DST_enable\t: no
        batt_status\t: okay

        """

    @Test func `the text of the kernel is read`() {
        let text = RTCText(Self.kernel)
        #expect(text.seconds == 1_795_606_800)
        #expect(text.isBatteryLow == false)
    }

    @Test func `what is written is read again`() {
        for seconds in [Int64?.none, 0, 1_835_395_200, 1_795_606_800] {
            for low in [Bool?.none, true, false] {
                let text = RTCText(seconds: seconds, isBatteryLow: low)
                #expect(RTCText(text.text) == text)
            }
        }
    }

    @Test func `a text that is cut anywhere gives a time or none`() {
        let bytes = Array(Self.kernel.utf8)
        for count in 0...bytes.count {
            let text = RTCText(String(decoding: bytes.prefix(count), as: UTF8.self))
            #expect(text.seconds == nil || (text.seconds ?? 0) > 1_700_000_000)
        }
        for rubbish in ["rtc_time: 25:00:00\nrtc_date: 2026-02-30", ":::", "rtc_time", "\u{0}"] {
            #expect(RTCText(rubbish).seconds == nil)
        }
    }
}
