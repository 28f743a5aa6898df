// A module of its own: wherever a bundle is cut, it runs before what is imported after it.
import 'reflect-metadata/lite';
