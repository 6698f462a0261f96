import AnnalsCoding
import AnnalsModel
import Testing

/// Each rule by which words that fit a frame are no event, on a sentence that it refuses.
@Suite struct RefusalTests {
    @Test(arguments: [
        ("Russia carried out an attack on Kharkiv on Monday, officials said.", "", ""),
        ("France said on Monday that Russia has 70,000 troops near Sumy.", "", ""),
        ("France launched an investigation into the attack.", "same-clause", "investigation"),
        ("A rocket hit a market in Idlib, killing six people.", "same-clause", "killing"),
        ("Soldiers walked past the tanks destroyed there and waited.", "only-a-description", "destroyed"),
        ("\"Hungary has praised our plan,\" President Volodymyr Zelensky said.", "told-by-another", "praised"),
        ("Iran often attacks tankers.", "not-said-to-be-so", "attacks"),
        ("Russia might bomb Kharkiv.", "only-possible", "bomb"),
        ("Experts compared the attacks.", "bare-mention", "attacks"),
        ("The storm displaced thousands.", "no-doer", "displaced"),
        ("The president held a meeting.", "no-counterpart", "meeting"),
        ("They posed for a picture before a meeting in Warsaw on Monday.", "no-counterpart", "meeting"),
        ("Washington described the man as wrongly detained.", "only-a-description", "detained"),
        ("Amelia Thornbury praised Edgar Whitlock.", "private", "praised"),
        ("Economists criticised Poland.", "private", "criticised"),
        ("Interior Minister Edgar Whitlock criticised Poland.", "", ""),
        ("Russia's war threatens Kenya.", "inanimate", "threatens"),
        ("Emmanuel Macron defended himself on Monday.", "reflexive", "defended"),
        ("Germany declined to comment.", "no-comment", "declined"),
        ("Poland will not survive.", "no-comment", "survive"),
        ("Olaf Scholz met members of a party that supports Ukraine.", "told-in-general", "supports"),
        ("If he were president, Joe Biden would condemn Iran.", "only-hypothetical", "condemn"),
        ("Volodymyr Zelensky visited Kharkiv.", "no-journey", "visited"),
        ("Lawmakers passed a bill banning Russian coal.", "object-of-another-act", "banning"),
        ("\"Is Russia attacking Kyiv?\" Olaf Scholz asked.", "asked", "attacking"),
        ("Olaf Scholz's plan was to attack Poland.", "only-a-purpose", "attack"),
        ("Prices have risen since Russia invaded Ukraine.", "undated-background", "invaded"),
    ])
    func aRuleRefuses(text: String, code: String, word: String) {
        let coding = coded(text)
        let remarks = coding.remarks.map { "\($0.code) \($0.message)" }
        if code.isEmpty {
            #expect(coding.events.count == 1)
        } else {
            #expect(remarks.contains { $0.hasPrefix("\(code) '\(word)'") }, "\(remarks) \(sketches(text))")
        }
    }

    @Test(arguments: [
        ("Officials said Russia could attack Ukraine.", "WarningIssued"),
        ("Volodymyr Zelensky warned Russia's forces could attack Poland.", "WarningIssued"),
        ("\"Russia has rejected every offer,\" Chancellor Olaf Scholz said.", "AccusationMade"),
        ("\"We did not attack the convoy,\" Iran's foreign minister said.", "DenialIssued"),
        ("Germany will not attend the summit in Moscow, Scholz said.", "ProposalRejected"),
        ("Nancy Pelosi attacked Kevin McCarthy on Monday.", "CriticismExpressed"),
    ])
    func whatIsNoActCanBeAnActOfSpeech(text: String, kind: String) {
        #expect(sketches(text).contains { $0.hasPrefix(kind) }, "\(sketches(text))")
    }
}
