#ifndef ANNALS_ENGLISH_H
#define ANNALS_ENGLISH_H
#endif
