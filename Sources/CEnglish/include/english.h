#ifndef ENGLISH_H
#define ENGLISH_H

#include <stddef.h>
#include <stdint.h>

/// Bytes compiled into the binary; they end after `count`, not with a NUL.
typedef struct {
    const uint8_t *start;
    size_t count;
} EnglishBytes;

/// The word lists of the tokeniser; each is a plain text file in `Words`.
typedef enum {
    EnglishAbbreviations,
    EnglishClitics,
    EnglishContractions,
    EnglishDomains,
    EnglishEmoticons,
    EnglishPrefixes,
    EnglishStarters,
    EnglishUnits,
} EnglishList;

/// The text of a word list, UTF-8.
EnglishBytes english_words(EnglishList list);

#endif
