// The room is furnished by the first step of its feature.
