/// Letters of Latin alphabets and the plain letters that news in English writes for them.
enum LatinFolding {
    /// The plain letters, in lower case, by the value of the scalar.
    static let plain: [UInt32: String] = {
        let groups = [
            "a": "àáâãäåāăąǎÀÁÂÃÄÅĀĂĄǍạảấầẩẫậắằẳẵặ", "ae": "æÆ", "c": "çćĉċčÇĆĈĊČ", "d": "ďđðĎĐÐ",
            "e": "èéêëēĕėęěÈÉÊËĒĔĖĘĚẹẻẽếềểễệ", "g": "ĝğġģĜĞĠĢ", "h": "ĥħĤĦḥḨḩ", "i": "ìíîïĩīĭįıÌÍÎÏĨĪĬĮİịỉ", "j": "ĵĴ",
            "k": "ķĶ", "l": "ĺļľŀłĹĻĽĿŁ", "n": "ñńņňŉÑŃŅŇ", "o": "òóôõöøōŏőǒÒÓÔÕÖØŌŎŐọỏốồổỗộớờởỡợơ", "oe": "œŒ",
            "r": "ŕŗřŔŖŘ", "s": "śŝşšșŚŜŞŠȘ", "ss": "ß", "t": "ţťŧțŢŤŦȚ", "th": "þÞ",
            "u": "ùúûüũūŭůűųÙÚÛÜŨŪŬŮŰŲụủứừửữựư", "w": "ŵŴ", "y": "ýÿŷÝŸŶỳỷỹ", "z": "źżžŹŻŽ",
        ]
        var plain: [UInt32: String] = [:]
        for (letters, marked) in groups {
            for scalar in marked.unicodeScalars { plain[scalar.value] = letters }
        }
        return plain
    }()
}
