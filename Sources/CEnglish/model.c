#include "english.h"

static const uint8_t model[] = {
#embed "english.model"
};

EnglishBytes english_model(void) { return (EnglishBytes){model, sizeof model}; }
