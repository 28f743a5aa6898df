// tsyringe, which @peculiar/x509 is built with, wants reflection to be there first. Its other entries hold an `eval`.
import './reflection.ts';

export * from '@peculiar/x509';
