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
        ("The storm displaced thousands.", "no-act", "displaced"),
        ("The delay displaced thousands.", "no-doer", "displaced"),
        ("The president held a meeting.", "no-counterpart", "meeting"),
        ("They posed for a picture before a meeting in Warsaw on Monday.", "no-counterpart", "meeting"),
        ("Washington described the man as wrongly detained.", "only-a-description", "detained"),
        ("Amelia Thornbury praised Edgar Whitlock.", "private", "praised"),
        ("Economists criticised Poland.", "private", "criticised"),
        ("Interior Minister Edgar Whitlock criticised Poland.", "", ""),
        ("Russia's war threatens Kenya.", "inanimate", "threatens"),
        ("Emmanuel Macron defended himself on Monday.", "reflexive", "defended"),
        ("Germany declined to comment.", "no-comment", "declined"),
        ("Germany declined to delve into it.", "no-comment", "declined"),
        ("Germany refused to respond to questions.", "no-comment", "refused"),
        ("Poland said it would not survive.", "no-comment", "survive"),
        ("Olaf Scholz met members of a party that supports Ukraine.", "told-in-general", "supports"),
        ("If he were president, Joe Biden would condemn Iran.", "only-hypothetical", "condemn"),
        ("Volodymyr Zelensky visited Kharkiv.", "no-journey", "visited"),
        ("Lawmakers passed a bill banning Russian coal.", "object-of-another-act", "banning"),
        ("\"Is Russia attacking Kyiv?\" Olaf Scholz asked.", "asked", "attacking"),
        ("Olaf Scholz's plan was to attack Poland.", "only-a-purpose", "attack"),
        ("Prices have risen since Russia invaded Ukraine.", "undated-background", "invaded"),
        ("President Amelia Thornbury declared a state of emergency.", "", ""),
        ("Three men were arrested over a stolen tractor.", "private", "arrested"),
        ("Amelia Thornbury was stabbed by Edgar Whitlock.", "private", "stabbed"),
        ("Emmanuel Macron said he would be flying home on Friday.", "no-commitment", "flying"),
        ("Poland's government said it would have to cut spending.", "no-commitment", "have"),
        ("Olaf Scholz's request surprised Poland.", "bare-mention", "request"),
        (
            "Olaf Scholz said that a refusal would have harmed Poland and he would have rejected it.",
            "not-said-to-be-so", "rejected"
        ),
        ("Olaf Scholz said Poland should have sold its tanks.", "only-hypothetical", "should"),
        ("Belgium has 200 reservists ready to fight.", "only-a-description", "ready"),
        ("Olaf Scholz met members of a party that is willing to pay Hungary.", "only-a-description", "willing"),
        ("\"Iran is worried about our exercises,\" Benjamin Netanyahu said.", "told-by-another", "worried"),
        ("France sent tanks to support Ukraine.", "only-a-purpose", "support"),
        ("Emmanuel Macron cancelled a trip to Lyon.", "no-journey", "cancelled"),
        ("A pardon saved Edgar Whitlock from being arrested by Poland.", "negated", "arrested"),
        ("There were no troops shelling Kharkiv.", "negated", "shelling"),
        ("Joe Biden took a call on Monday.", "no-counterpart", "call"),
        ("Germany said it would not discuss the list.", "no-comment", "discuss"),
        ("If so, an air strike would be Iran's first attack on Poland.", "only-foreseen", "attack"),
        ("Hundreds of hostages would be freed.", "no-doer", "freed"),
        ("The threat against Poland persists.", "no-doer", "threat"),
        ("Olaf Scholz said that Germans should stay calm.", "own-counsel", "should"),
        ("Olaf Scholz said the German government must pay.", "", ""),
        ("Amelia Thornbury attacked Poland on Monday.", "private", "attacked"),
        ("\"That is an attack on Poland,\" Olaf Scholz said.", "only-a-description", "attack"),
        ("\"They got it wrong,\" Olaf Scholz said.", "only-a-description", "wrong"),
        ("Olaf Scholz met a party supporting Ukraine.", "told-in-general", "supporting"),
        ("Poland waits when its people have been detained abroad.", "told-in-general", "detained"),
        ("Olaf Scholz did not specify that Iran had attacked Poland.", "negated", "attacked"),
        ("Germany refused to give further details.", "no-comment", "refused"),
        ("One of them is Ohla, who fled to Poland from Kyiv on Monday.", "no-single-act", "fled"),
        ("Olaf Scholz did not say which ship Iran had attacked.", "asked", "attacked"),
        ("Olaf Scholz has not succeeded in freeing Edgar Whitlock.", "negated", "freeing"),
        ("The weather condemned Poland.", "no-doer", "condemned"),
        ("There are doubts over whether Germany will praise Poland.", "asked", "praise"),
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
        ("Iran attacked Poland for its silence.", "CriticismExpressed"),
        ("Iran attacked Poland for three hours on Monday.", "AttackCarriedOut"),
        ("Olaf Scholz attacked Poland's decision on Monday.", "CriticismExpressed"),
        ("\"Russia will attack Poland again,\" Olaf Scholz said.", "WarningIssued"),
        ("Olaf Scholz sent a letter to Poland to thank it.", "SupportExpressed"),
        ("Mike Pence refused to hand over any information to Poland.", "ProposalRejected"),
        ("Donald Trump's lawyer Edgar Whitlock criticised Poland.", "CriticismExpressed"),
    ])
    func whatIsNoActCanBeAnActOfSpeech(text: String, kind: String) {
        #expect(sketches(text).contains { $0.hasPrefix(kind) }, "\(sketches(text))")
    }
}
